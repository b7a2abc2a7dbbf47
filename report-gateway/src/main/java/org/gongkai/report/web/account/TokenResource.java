package org.gongkai.report.web.account;

import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.idempotency.Idempotent;
import org.gongkai.report.account.AccountWords;
import org.gongkai.report.account.SignIn;

/** Signing in and out of people with accounts of the gateway. */
@Path("/api/v1/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
@RunOnVirtualThread
public class TokenResource {

    private final SignIn signIn;

    TokenResource(SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Extension(name = Idempotent.NO_KEY, value = "the answer is a credential, and those are stored nowhere")
    @Operation(operationId = "signIn", summary = "Sign in: an access token for ten minutes, and one to go on with")
    public Tokens signIn(SignInBody body) {
        if (body == null || body.account() == null || body.password() == null) {
            throw Problem.invalid("", AccountWords.ACCOUNT_AND_PASSWORD);
        }
        return Tokens.of(signIn.signIn(body.account(), body.password(), Optional.ofNullable(body.otp())));
    }

    @POST
    @Path("refreshments")
    @Extension(name = Idempotent.NO_KEY, value = "the answer is a credential, and those are stored nowhere")
    @Operation(operationId = "refreshToken", summary = "Go on: the refresh token is good once, the next comes with it")
    public Tokens refresh(RefreshBody body) {
        return Tokens.of(signIn.refresh(required(body)));
    }

    @POST
    @Path("revocations")
    @Operation(operationId = "signOut", summary = "Sign out: nothing more follows from this sign-in")
    @APIResponse(responseCode = "204", description = "Done")
    public void signOut(RefreshBody body) {
        signIn.signOut(required(body));
    }

    private static String required(RefreshBody body) {
        if (body == null || body.refreshToken() == null) {
            throw Problem.invalid("/refreshToken", KitWords.NEEDED);
        }
        return body.refreshToken();
    }

    /** Who signs in; {@code otp} where the account has a second factor. */
    @Schema(name = "SignIn")
    record SignInBody(
            @Schema(examples = "clerk") String account,
            @Schema(examples = "correct horse battery") String password,
            @Schema(examples = "123456") String otp) {}

    /** The token to go on with. */
    @Schema(name = "RefreshToken")
    record RefreshBody(@Schema(examples = "b3BhcXVl") String refreshToken) {}

    /** What to send as {@code Authorization: Bearer ...}, how long it is good in seconds, and what to go on with. */
    @Schema(name = "Tokens")
    record Tokens(String accessToken, String refreshToken, long expiresIn) {

        static Tokens of(SignIn.Tokens tokens) {
            return new Tokens(
                    tokens.accessToken(),
                    tokens.refreshToken(),
                    tokens.expiresIn().toSeconds());
        }
    }
}
