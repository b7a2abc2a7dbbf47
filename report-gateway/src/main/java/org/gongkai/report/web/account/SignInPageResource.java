package org.gongkai.report.web.account;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.caller.PageSession;
import org.gongkai.kit.web.idempotency.Idempotent;
import org.gongkai.report.account.SignIn;
import org.gongkai.report.problem.ReportProblem;

/** The page on which somebody signs in who reads pages in a browser. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RunOnVirtualThread
public class SignInPageResource {

    /** What an address may have behind its origin (RFC 3986). */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");

    private static final int LONGEST = 2_000;

    /** What the page is written in. */
    private static final Language PAGE = Language.CHINESE;

    private final SignIn signIn;
    private final Template page;

    SignInPageResource(SignIn signIn, @Location("sign-in.html") Template page) {
        this.signIn = signIn;
        this.page = page;
    }

    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public String form(@QueryParam("to") String to) {
        return page(to, "");
    }

    @POST
    @Path("sign-in")
    @Extension(name = Idempotent.NO_KEY, value = "the answer is a credential, and those are stored nowhere")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("account") String account,
            @FormParam("password") String password,
            @FormParam("otp") String otp,
            @FormParam("to") String to) {
        if (account == null || password == null) {
            return again(to, 400, SignInWords.INCOMPLETE);
        }
        try {
            SignIn.Tokens tokens =
                    signIn.signIn(account, password, Optional.ofNullable(otp).filter(code -> !code.isBlank()));
            return Response.seeOther(URI.create(local(to)))
                    .cookie(cookie(
                            tokens.accessToken(), (int) tokens.expiresIn().toSeconds()))
                    .build();
        } catch (Problem problem) {
            if (problem.kind() == ReportProblem.SIGN_IN_FAILED) {
                return again(to, problem.kind().status(), SignInWords.REFUSED);
            }
            throw problem;
        }
    }

    @POST
    @Path("sign-out")
    @Extension(name = Idempotent.NO_KEY, value = "the answer takes a credential away, of a browser that sends no keys")
    @Operation(hidden = true)
    public Response signOut() {
        return Response.seeOther(URI.create("/sign-in")).cookie(cookie("", 0)).build();
    }

    private Response again(String to, int status, SignInWords said) {
        return Response.status(status).entity(page(to, said.in(PAGE))).build();
    }

    private String page(String to, String message) {
        return page.data("to", local(to)).data("message", message).render();
    }

    private static NewCookie cookie(String token, int seconds) {
        return new NewCookie.Builder(PageSession.COOKIE)
                .value(token)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** A path of this origin; whoever is sent here with another address goes to the API page instead. */
    private static String local(String to) {
        return to != null && to.length() <= LONGEST && LOCAL.matcher(to).matches() ? to : "/swagger-ui";
    }
}
