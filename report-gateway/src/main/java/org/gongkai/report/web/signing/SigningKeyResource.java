package org.gongkai.report.web.signing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.signing.SigningKeys;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.signing.KeyRotation;
import org.gongkai.report.signing.OfficeKeys;
import org.gongkai.report.web.asked.Choices;

/** The keys that tokens and reports are signed with: their public parts, and new ones. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
@RunOnVirtualThread
public class SigningKeyResource {

    private final SigningKeys keys;
    private final OfficeKeys officeKeys;
    private final KeyRotation rotation;
    private final AgencyDirectory directory;
    private final ValidBodies bodies;

    SigningKeyResource(
            SigningKeys keys,
            OfficeKeys officeKeys,
            KeyRotation rotation,
            AgencyDirectory directory,
            ValidBodies bodies) {
        this.bodies = bodies;
        this.keys = keys;
        this.officeKeys = officeKeys;
        this.rotation = rotation;
        this.directory = directory;
    }

    /** What a key signs. */
    enum Signs {
        /** Access tokens, for all offices. */
        TOKENS,
        /** The reports of an office. */
        REPORTS
    }

    @GET
    @Path(".well-known/jwks.json")
    @Operation(
            operationId = "signingKeys",
            summary =
                    "The public keys of this installation (RFC 7517) that may be trusted: for tokens, and of each office for its reports")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Map<String, Object> publicKeys(
            @Parameter(
                            description = "Only the keys for tokens, or only those for reports",
                            schema = @Schema(enumeration = {"TOKENS", "REPORTS"}))
                    @QueryParam("signs")
                    String signs,
            @Parameter(description = "Of the keys for reports only those of this agency") @QueryParam("agencyCode")
                    String agencyCode) {
        Set<Signs> wanted =
                signs == null ? EnumSet.allOf(Signs.class) : EnumSet.of(Choices.of("signs", signs, Signs.class));
        List<JWK> found = new ArrayList<>();
        if (wanted.contains(Signs.TOKENS)) {
            found.addAll(keys.publicKeys().getKeys());
        }
        if (wanted.contains(Signs.REPORTS)) {
            found.addAll(officeKeys.publicKeys(Optional.ofNullable(agencyCode)));
        }
        return new JWKSet(found).toJSONObject();
    }

    @POST
    @Path("api/v1/signing-keys")
    @Operation(
            operationId = "rotateSigningKey",
            summary = "Make a new key for tokens, or for the reports of an agency; what the old one signed stays good")
    public SigningKey rotate(@QueryParam("agencyCode") String agencyCode) {
        return new SigningKey(
                agencyCode == null
                        ? rotation.ofTokens()
                        : rotation.ofOffice(directory.agency(agencyCode).code()));
    }

    @GET
    @Path(".well-known/report-keys.json")
    @Operation(
            operationId = "reportKeys",
            summary = "The keys that offices sign reports with: fingerprints, validity, revocations; to be kept")
    public ReportKeyBody.All reportKeys(
            @Parameter(description = "Only those of this agency") @QueryParam("agencyCode") String agencyCode) {
        return new ReportKeyBody.All(officeKeys.all(Optional.ofNullable(agencyCode)).stream()
                .map(ReportKeyBody::of)
                .toList());
    }

    @POST
    @Path("api/v1/signing-keys/{kid}/revocations")
    @Operation(
            operationId = "revokeSigningKey",
            summary = "Take the trust from a key that others may have: nothing that it has signed is good any more")
    public ReportKeyBody revoke(@PathParam("kid") String kid, ReportKeyBody.Revocation body) {
        String reason = bodies.require(body).reason();
        // Everybody reads it.
        PersonalDataScanner.requireNone("/reason", reason);
        return ReportKeyBody.of(rotation.revoke(kid, reason));
    }

    /** The key that signs now. */
    @Schema(name = "SigningKey")
    record SigningKey(String kid) {}
}
