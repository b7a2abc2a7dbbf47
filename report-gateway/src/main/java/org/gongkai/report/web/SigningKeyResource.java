package org.gongkai.report.web;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.signing.SigningKeys;
import org.gongkai.report.signing.KeyRotation;

/** The keys that tokens are signed with: their public parts, and a new one. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
@RunOnVirtualThread
public class SigningKeyResource {

    private final SigningKeys keys;
    private final KeyRotation rotation;

    SigningKeyResource(SigningKeys keys, KeyRotation rotation) {
        this.keys = keys;
        this.rotation = rotation;
    }

    @GET
    @Path(".well-known/jwks.json")
    @Operation(operationId = "signingKeys", summary = "The public keys of this installation (RFC 7517)")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Map<String, Object> publicKeys() {
        return keys.publicKeys().toJSONObject();
    }

    @POST
    @Path("api/v1/signing-keys")
    @Operation(
            operationId = "rotateSigningKey",
            summary = "Make a new signing key; tokens of the old one stay good until they end")
    public SigningKey rotate() {
        return new SigningKey(rotation.rotate());
    }

    /** The key that signs now. */
    @Schema(name = "SigningKey")
    record SigningKey(String kid) {}
}
