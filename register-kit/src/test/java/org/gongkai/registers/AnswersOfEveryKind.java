package org.gongkai.registers;

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
 * the table of rights let a clerk ask them. They stand beside the API, which is described.
 */
@Path("/answers")
@RunOnVirtualThread
public class AnswersOfEveryKind {

    static final String PATH = "/answers/%s";

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
    @Path("record")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Told record() {
        return told();
    }

    @POST
    @Path("list")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<Told> list(List<String> names) {
        return names.stream().map(name -> told()).toList();
    }

    @POST
    @Path("text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String text(String given) {
        return given + SERIAL.incrementAndGet() + "件";
    }

    @POST
    @Path("choice")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(hidden = true)
    public String choice() {
        return "\"" + SERIAL.incrementAndGet() + "\"";
    }

    @POST
    @Path("bytes")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public byte[] ofBytes() {
        return bytes();
    }

    @POST
    @Path("stream")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    @POST
    @Path("streaming")
    @Operation(hidden = true)
    public Response streaming() {
        return Response.ok((StreamingOutput) out -> out.write(bytes()), "application/pdf")
                .build();
    }

    @POST
    @Path("nothing")
    @Operation(hidden = true)
    public void nothing() {
        SERIAL.incrementAndGet();
    }

    @POST
    @Path("created")
    @Operation(hidden = true)
    public Response created() {
        int serial = SERIAL.incrementAndGet();
        return Response.created(URI.create("/answers/" + serial))
                .tag("v" + serial)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("rest")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<Told> rest() {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, told())
                .header("ETag", "\"1\"")
                .build();
    }

    @POST
    @Path("refusal")
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
