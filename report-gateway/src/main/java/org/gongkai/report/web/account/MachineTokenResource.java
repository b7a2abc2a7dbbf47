package org.gongkai.report.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.kit.web.idempotency.Idempotent;
import org.gongkai.report.account.AccountWords;
import org.gongkai.report.account.SignIn;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.signing.AccessTokens;

/** Signing in of machines, as OAuth 2.0 has it (RFC 6749, 4.4): client credentials, in the form or as Basic, not both. */
@Path("/oauth2/token")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
@RunOnVirtualThread
public class MachineTokenResource {

    private final SignIn signIn;

    MachineTokenResource(SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Extension(name = Idempotent.NO_KEY, value = "the answer is a credential, and those are stored nowhere")
    @Operation(operationId = "machineToken", summary = "Sign a machine in (OAuth 2.0 client credentials)")
    public MachineToken token(
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (isAnythingRepeated()) {
            throw refused(ProblemKind.INVALID_REQUEST, "invalid_request", AccountWords.PARAMETER_TWICE);
        }
        if (isOmitted(grantType)) {
            throw refused(ProblemKind.INVALID_REQUEST, "invalid_request", AccountWords.GRANT_TYPE);
        }
        if (!grantType.equals("client_credentials")) {
            throw refused(ProblemKind.INVALID_REQUEST, "unsupported_grant_type", AccountWords.GRANT_TYPE);
        }
        Optional<ClientCredentials> basic = basic(authorization);
        if (basic.isPresent()
                && (!isOmitted(clientSecret)
                        || !isOmitted(clientId) && !clientId.equals(basic.get().id()))) {
            throw refused(ProblemKind.INVALID_REQUEST, "invalid_request", AccountWords.CREDENTIALS_TWICE);
        }
        ClientCredentials shown = basic.or(() -> ClientCredentials.find(clientId, clientSecret))
                .orElseThrow(
                        () -> refused(ProblemKind.INVALID_REQUEST, "invalid_request", AccountWords.CLIENT_CREDENTIALS));
        try {
            return new MachineToken(
                    signIn.signInMachine(shown.id(), shown.secret()), "Bearer", AccessTokens.LIFE.toSeconds());
        } catch (Problem problem) {
            throw problem.kind() == ReportProblem.SIGN_IN_FAILED ? problem.with(error("invalid_client")) : problem;
        }
    }

    /** What is sent without a value counts as not sent (RFC 6749, 3.2). */
    private static boolean isOmitted(String parameter) {
        return parameter == null || parameter.isEmpty();
    }

    /** Nothing may be there twice (the same): who looks at the one is not to be led by the other. */
    private static boolean isAnythingRepeated() {
        FormData form = CurrentRequestManager.get().getFormData();
        return form != null
                && StreamSupport.stream(form.spliterator(), false)
                        .anyMatch(name -> form.get(name).size() > 1);
    }

    private static Optional<ClientCredentials> basic(String authorization) {
        try {
            return ClientCredentials.ofBasic(authorization);
        } catch (IllegalArgumentException e) {
            throw refused(ProblemKind.INVALID_REQUEST, "invalid_request", AccountWords.NOT_BASIC);
        }
    }

    /** A problem document that bears OAuth's own word for it too. */
    private static Problem refused(ProblemType kind, String error, Message detail) {
        return Problem.of(kind, detail).with(error(error));
    }

    private static Map<String, Object> error(String error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("error", error);
        return members;
    }

    /** An access token with OAuth's names. */
    @Schema(name = "MachineToken")
    record MachineToken(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}
}
