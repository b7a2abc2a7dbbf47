package org.gongkai.kit.web.audit;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.audit.AuditEntries;
import org.gongkai.kit.audit.AuditQuery;
import org.gongkai.kit.audit.verification.AuditVerification;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.signing.SigningKeys;
import org.gongkai.kit.web.OwnName;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.problem.Worded;

/** The audit of a service, for auditors. */
@Path("/api/v1/audit/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@RunOnVirtualThread
public class AuditResource {

    private final AuditEntries entries;
    private final AuditBodies bodies;
    private final OwnName own;
    private final AuditVerification verification;
    private final SigningKeys keys;

    AuditResource(
            AuditEntries entries, AuditBodies bodies, OwnName own, AuditVerification verification, SigningKeys keys) {
        this.entries = entries;
        this.bodies = bodies;
        this.own = own;
        this.verification = verification;
        this.keys = keys;
    }

    @GET
    @Path("entries")
    @Operation(operationId = "auditEntries", summary = "Who did what to what, when and why; in the order it was done")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(ref = "AuditEntryPage")))
    public Response list(
            @PathParam("service") String service,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("actor") String actor,
            @QueryParam("operation") String operation,
            @QueryParam("objectKind") String objectKind,
            @QueryParam("objectId") String objectId,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        own.require(service);
        AuditQuery query = new AuditQuery(
                Optional.ofNullable(agencyCode),
                Optional.ofNullable(actor),
                Optional.ofNullable(operation),
                Optional.ofNullable(objectKind),
                Optional.ofNullable(objectId),
                Parameters.moment("from", from),
                Parameters.moment("to", to));
        return Pages.response(entries.list(query, PageRequest.of(limit, after)).map(bodies::entry), uri);
    }

    @GET
    @Path("heads")
    @Operation(
            operationId = "auditHeads",
            summary =
                    "Signed heads over all chains, one a minute: keep them elsewhere, and nothing can be changed unseen")
    @APIResponse(
            responseCode = "200",
            description = "A page of heads",
            content = @Content(schema = @Schema(ref = "AuditHeadPage")))
    public Response heads(
            @PathParam("service") String service,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        own.require(service);
        return Pages.response(
                entries.heads(PageRequest.of(limit, after))
                        .map(head -> new AuditBodies.Head(
                                head.id(), head.jws(), head.timeStamp().orElse(null))),
                uri);
    }

    @GET
    @Path("keys")
    @Operation(operationId = "auditKeys", summary = "The public keys that heads are signed with (RFC 7517)")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Map<String, Object> keys(@PathParam("service") String service) {
        own.require(service);
        return keys.publicKeys().toJSONObject();
    }

    @POST
    @Path("verification")
    @Worded
    @Operation(
            operationId = "verifyAudit",
            summary = "Compute every code, chain and head anew and find the first place that does not hold")
    public AuditBodies.Verification verify(@PathParam("service") String service) {
        own.require(service);
        return AuditBodies.Verification.of(verification.verify());
    }
}
