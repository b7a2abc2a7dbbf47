package org.gongkai.report.web.account;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.idempotency.Idempotent;
import org.gongkai.report.account.Credentials;
import org.gongkai.report.account.SignInEnds;

/** What an account proves itself with, changed by its owner. */
@Path("/api/v1/accounts/{account}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
public class CredentialResource {

    private final Credentials credentials;
    private final SignInEnds ends;
    private final CurrentCaller caller;
    private final ValidBodies bodies;

    CredentialResource(Credentials credentials, SignInEnds ends, CurrentCaller caller, ValidBodies bodies) {
        this.credentials = credentials;
        this.ends = ends;
        this.caller = caller;
        this.bodies = bodies;
    }

    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePassword", summary = "Change the own password; every sign-in with it ends")
    @APIResponse(responseCode = "204", description = "Done")
    public void changePassword(@PathParam("account") String account, PasswordChange body) {
        bodies.require(body);
        credentials.change(account, body.current(), body.password());
        ends.await(account);
    }

    @POST
    @Path("second-factor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Extension(name = Idempotent.NO_KEY, value = "the answer is a credential, and those are stored nowhere")
    @Operation(
            operationId = "enrolSecondFactor",
            summary =
                    "Get a secret for one-time codes (TOTP), with the own password; it counts when a code of it was shown")
    public Enrolment enrol(@PathParam("account") String account, PasswordProof body) {
        Credentials.Enrolment enrolment =
                credentials.enrol(account, bodies.require(body).password());
        return new Enrolment(enrolment.secret(), enrolment.uri());
    }

    @PUT
    @Path("second-factor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "confirmSecondFactor", summary = "Show a code: from now on signing in asks for one")
    @APIResponse(responseCode = "204", description = "Done")
    public void confirm(@PathParam("account") String account, OneTimeCode body) {
        credentials.confirm(account, bodies.require(body).otp());
    }

    @DELETE
    @Path("second-factor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeSecondFactor",
            summary = "Take the second factor of an account away, for somebody who has lost it, with the password of"
                    + " whoever takes it")
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@PathParam("account") String account, PasswordProof body) {
        String password = bodies.require(body).password();
        switch (caller.get()) {
            case Caller.SignedIn administrator -> credentials.removeSecondFactor(account, administrator, password);
            case Caller.Anyone nobody -> throw CallerRights.refusal(nobody);
        }
    }

    /** The password of whoever asks, once more. */
    @Schema(name = "PasswordProof")
    record PasswordProof(
            @NotNull @Schema(examples = "correct horse battery")
            String password) {}

    /** The present password and the next. */
    @Schema(name = "PasswordChange")
    record PasswordChange(
            @NotNull @Schema(examples = "correct horse battery")
            String current,

            @NotNull @Schema(examples = "staple under a blue moon")
            String password) {}

    /** A secret in base 32, and the address that authenticators read from a picture. */
    @Schema(name = "SecondFactor")
    record Enrolment(String secret, String uri) {}

    /** A one-time code. */
    @Schema(name = "OneTimeCode")
    record OneTimeCode(@NotNull @Schema(examples = "123456") String otp) {}
}
