package org.gongkai.registers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.CountsBody;
import org.gongkai.kit.web.FilteredByFields;
import org.gongkai.registers.Registers;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/**
 * A register over HTTP. A service makes one of each of its registers by naming the path.
 *
 * @param <E> the entry of the register
 */
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class RegisterResource<E extends Record> extends RecordsResource<E> {

    /** Over an opened register. */
    protected RegisterResource(Registers registers, Register<E> register) {
        super(registers, register);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "register")
    public Response register(E entry) {
        if (entry == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        Registered<E> added = open.registrar().register(entry);
        return answer(Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, location(added)), added);
    }

    @GET
    @Path("counts")
    @FilteredByFields(several = "by")
    @Operation(operationId = "count")
    public CountsBody count(@Context UriInfo uri) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
        List<String> by = parameters.remove("by");
        return CountsBody.of(open.lists().counts(parameters, by));
    }
}
