package org.gongkai.disclosure.web;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.form.words.Message;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.FilteredByFields;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.registers.Registers;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.web.RecordBodies;

/**
 * What anybody may read of a register without signing in: the records that are published, of every agency. A service
 * makes one by naming the path; the entry has a {@code publishedOn}.
 *
 * @param <E> the entry of the register
 */
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class PublishedRegisterResource<E extends Record> {

    private final Registers.OpenRegister<E> open;

    /** The day that a record which is shown must have. */
    private final String publication;

    /** The parameters that ask for what is shown, where that may be otherwise. */
    private final Map<String, String> shown;

    @Inject
    RecordBodies records;

    @Inject
    CurrentCaller caller;

    /** Over an opened register whose records are shown since they were published. */
    protected PublishedRegisterResource(Registers registers, Register<E> register) {
        this(registers, register, "publishedOn");
    }

    /**
     * Over an opened register.
     *
     * @param publication the day that a record which is shown must have; one that it must not have is {@code withdrawnOn}
     */
    protected PublishedRegisterResource(Registers registers, Register<E> register, String publication) {
        this.open = registers.open(register);
        this.publication = publication;
        Map<String, String> days = Map.of(publication, "true", "withdrawnOn", "false");
        this.shown = open.fields().flags().entrySet().stream()
                .filter(flag -> days.containsKey(flag.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, flag -> days.get(flag.getValue())));
    }

    @GET
    @FilteredByFields
    @Operation(operationId = "published")
    public Response list(@Context UriInfo uri) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
        PageRequest page = PageRequest.of(Parameters.first(parameters, "limit"), Parameters.first(parameters, "after"));
        Stream.concat(Stream.of("voided"), shown.keySet().stream())
                .filter(parameters::containsKey)
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(name, KitWords.UNKNOWN_PARAMETER);
                });
        shown.forEach((name, value) -> parameters.put(name, List.of(value)));
        Page<Registered<E>> found =
                caller.as(Everybody.READER, () -> open.lists().list(parameters, page));
        return Pages.response(found.map(record -> records.body(open.registrar(), record)), uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readPublished")
    public Response read(@PathParam("id") String id) {
        Message singular = open.register().singular();
        Registered<E> record =
                caller.as(Everybody.READER, () -> open.registrar().record(records.id(singular, id)));
        ObjectNode body = records.body(open.registrar(), record);
        if (record.voiding().isPresent() || !body.hasNonNull(publication)) {
            throw Problem.notFound(singular, id);
        }
        if (body.hasNonNull("withdrawnOn")) {
            throw withdrawn(record);
        }
        return Response.ok(body)
                .header(HttpHeaders.ETAG, EntityTags.of(record.version()))
                .lastModified(Date.from(record.changedAt()))
                .build();
    }

    /** What is answered for a record that was published and withdrawn. */
    protected Problem withdrawn(Registered<E> record) {
        return Problem.notFound(open.register().singular(), record.id());
    }
}
