package org.gongkai.request;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * POSTs of every type that a method can give, each with an answer that is another one every time. The rows of the tests in
 * the table of rights let a clerk ask them.
 */
@Path("/api/v1/cases")
@RunOnVirtualThread
public class AnswersOfEveryKind {

    static final String PATH = "/api/v1/cases/%s/voidings";

    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** A body. */
    record Told(int serial, String text) {}

    private static Told told() {
        return new Told(SERIAL.incrementAndGet(), "答复");
    }

    private static byte[] bytes() {
        return new byte[] {(byte) 0xff, 0, (byte) 0xd8, (byte) SERIAL.incrementAndGet()};
    }

    @POST
    @Path("record/voidings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Told record() {
        return told();
    }

    @POST
    @Path("list/voidings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<Told> list(List<String> names) {
        return names.stream().map(name -> told()).toList();
    }

    @POST
    @Path("text/voidings")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String text(String given) {
        return given + SERIAL.incrementAndGet() + "件";
    }

    @POST
    @Path("choice/voidings")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(hidden = true)
    public String choice() {
        return "\"" + SERIAL.incrementAndGet() + "\"";
    }

    @POST
    @Path("bytes/voidings")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public byte[] ofBytes() {
        return bytes();
    }

    @POST
    @Path("stream/voidings")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    @POST
    @Path("streaming/voidings")
    @Operation(hidden = true)
    public Response streaming() {
        return Response.ok((StreamingOutput) out -> out.write(bytes()), "application/pdf")
                .build();
    }

    @POST
    @Path("nothing/voidings")
    @Operation(hidden = true)
    public void nothing() {
        SERIAL.incrementAndGet();
    }

    @POST
    @Path("created/voidings")
    @Operation(hidden = true)
    public Response created() {
        int serial = SERIAL.incrementAndGet();
        return Response.created(URI.create("/api/v1/cases/" + serial))
                .tag("v" + serial)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("rest/voidings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<Told> rest() {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, told())
                .header("ETag", "\"1\"")
                .build();
    }

    @POST
    @Path("refusal/voidings")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response refusal() {
        return Response.status(Response.Status.CONFLICT)
                .entity("not now " + SERIAL.incrementAndGet())
                .build();
    }

    /** How often anything was done. */
    static int done() {
        return SERIAL.get();
    }

    /** The text as it stands in UTF-8. */
    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
