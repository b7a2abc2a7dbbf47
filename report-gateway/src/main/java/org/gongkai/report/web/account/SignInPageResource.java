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
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.caller.PageCookies;
import org.gongkai.kit.web.caller.PageTokens;
import org.gongkai.kit.web.exchange.CurrentExchange;
import org.gongkai.kit.web.idempotency.Idempotent;
import org.gongkai.report.account.SignIn;
import org.gongkai.report.problem.ReportProblem;

/** The page on which somebody signs in who reads pages in a browser. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RunOnVirtualThread
public class SignInPageResource {

    /** What an address may have behind its origin (RFC 3986). */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[\\w.~!$&'()*+,;=:@/?%-]*");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** As an address may be, of which each character may take nine more to be written again: a long search is not lost. */
    private static final int LONGEST = 8_000;

    /** What the page is written in. */
    private static final Language PAGE = Language.CHINESE;

    private final SignIn signIn;
    private final CurrentExchange exchange;
    private final Template page;

    SignInPageResource(SignIn signIn, CurrentExchange exchange, @Location("sign-in.html") Template page) {
        this.signIn = signIn;
        this.exchange = exchange;
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
            PageCookies.give(
                    request(), new PageTokens(tokens.accessToken(), tokens.expiresIn(), tokens.refreshToken()));
            return Response.seeOther(URI.create(local(to))).build();
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
        PageCookies.renewal(request()).ifPresent(signIn::signOut);
        PageCookies.takeAway(request());
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    private Response again(String to, int status, SignInWords said) {
        return Response.status(status).entity(page(to, said.in(PAGE))).build();
    }

    private String page(String to, String message) {
        String warning = PageCookies.isPrivate(request()) ? "" : SignInWords.NOT_ENCRYPTED.in(PAGE);
        return page.data("to", local(to))
                .data("message", message)
                .data("warning", warning)
                .render();
    }

    private HttpServerRequest request() {
        return exchange.find().orElseThrow().request();
    }

    /** A path of this origin; whoever is sent here with another address goes to the API page instead. */
    private static String local(String to) {
        boolean isLocal = to != null
                && to.length() <= LONGEST
                && LOCAL.matcher(to).matches()
                && !BROKEN_ESCAPE.matcher(to).find();
        return isLocal ? to : "/swagger-ui";
    }
}
