package org.gongkai.registers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.FilteredByFields;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.LimitedBy;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.Registers;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.file.ImportOptions;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/**
 * The records of a register over HTTP, but for how one is registered: where more is said with it than the record keeps, the
 * service says it in a body of its own. Others are a {@link RegisterResource}.
 *
 * @param <E> the entry of the register
 */
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class RecordsResource<E extends Record> extends LedgerResource<E> {

    @Inject
    RecordBodies records;

    /** Over an opened register. */
    protected RecordsResource(Registers registers, Register<E> register) {
        super(registers, register);
    }

    @GET
    @FilteredByFields
    @Operation(operationId = "list")
    public Response list(@Context UriInfo uri) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
        PageRequest page = PageRequest.of(Parameters.first(parameters, "limit"), Parameters.first(parameters, "after"));
        return Pages.response(records.deskPage(open.registrar(), open.lists().deskList(parameters, page)), uri);
    }

    /** Where a record is read, without the origin, which is the gateway's and not this service's. */
    protected String location(Registered<E> record) {
        return "/api/v1/" + open.register().path() + "/" + record.id();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "read")
    public Response read(@PathParam("id") String id) {
        return answer(
                Response.ok(),
                open.registrar().record(records.id(open.register().singular(), id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(operationId = "correct")
    public Response correct(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) ObjectNode changes) {
        long expected = EntityTags.expectedVersion(ifMatch);
        return answer(
                Response.ok(),
                open.registrar().correct(records.id(open.register().singular(), id), expected, required(changes)));
    }

    @POST
    @Path("{id}/voidings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "void")
    public Response voidRecord(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) ObjectNode reason) {
        OptionalLong expected = OptionalLong.of(EntityTags.expectedVersion(ifMatch));
        return answer(
                Response.ok(),
                open.registrar().voidRecord(records.id(open.register().singular(), id), expected, required(reason)));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.file")
    @Worded
    @Operation(operationId = "import")
    public Response importFile(
            @QueryParam("partial") String partial,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("onConflict") String onConflict,
            @QueryParam("sheet") String sheet,
            ImportFile file) {
        if (file == null) {
            throw Problem.invalid("", RegisterWords.FILE_NEEDED);
        }
        return Response.ok(open.imports().run(file, options(partial, dryRun, onConflict, sheet)))
                .build();
    }

    private static ImportOptions options(String partial, String dryRun, String onConflict, String sheet) {
        if (onConflict != null && !onConflict.equals("replace")) {
            throw Problem.invalid("onConflict", RegisterWords.REPLACE_OR_NOTHING);
        }
        return new ImportOptions(
                Parameters.flag("partial", partial),
                Parameters.flag("dryRun", dryRun),
                onConflict != null,
                Optional.ofNullable(sheet));
    }

    Response answer(Response.ResponseBuilder builder, Registered<E> record) {
        return builder.entity(records.deskBody(open.registrar(), record))
                .header(HttpHeaders.ETAG, EntityTags.of(record.version()))
                .build();
    }

    private static ObjectNode required(ObjectNode body) {
        if (body == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        return body;
    }
}
