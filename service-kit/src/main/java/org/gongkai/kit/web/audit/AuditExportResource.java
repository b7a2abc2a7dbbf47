package org.gongkai.kit.web.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEntries;
import org.gongkai.kit.audit.AuditExports;
import org.gongkai.kit.audit.AuditQuery;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.OwnName;

/** The whole audit of a service as a file, to be kept and checked elsewhere. */
@Path("/api/v1/audit/{service}/export")
@Tag(name = "Audit")
@RunOnVirtualThread
public class AuditExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int AT_ONCE = 500;
    private static final AuditQuery ALL = new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final AuditEntries entries;
    private final AuditExports exports;
    private final AuditBodies bodies;
    private final OwnName own;
    private final CurrentCaller caller;

    AuditExportResource(
            AuditEntries entries, AuditExports exports, AuditBodies bodies, OwnName own, CurrentCaller caller) {
        this.entries = entries;
        this.exports = exports;
        this.bodies = bodies;
        this.own = own;
        this.caller = caller;
    }

    @GET
    @Produces(NDJSON)
    @Operation(
            operationId = "exportAudit",
            summary =
                    "Every entry that the auditor reaches with what was hashed, then the heads; one JSON object a line")
    @APIResponse(
            responseCode = "200",
            description = "The audit",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput export(@PathParam("service") String service) {
        own.require(service);
        AuditEntries.Reach reach = entries.reach();
        exports.record(service);
        Caller auditor = caller.get();
        // Written when the resource has returned: the caller is taken along.
        return out -> caller.as(auditor, () -> {
            write(out, page -> entries.list(ALL, page).map(entry -> bodies.exported(entry, reach)));
            write(out, page -> entries.heads(page, reach).map(bodies::exported));
            return null;
        });
    }

    private void write(OutputStream out, Function<PageRequest, Page<ObjectNode>> read) throws IOException {
        Optional<String> after = Optional.empty();
        do {
            Page<ObjectNode> page = read.apply(new PageRequest(AT_ONCE, after));
            for (ObjectNode item : page.items()) {
                out.write(bodies.line(item).getBytes(StandardCharsets.UTF_8));
            }
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
    }
}
