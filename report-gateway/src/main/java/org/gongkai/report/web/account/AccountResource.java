package org.gongkai.report.web.account;

import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.report.account.Account;
import org.gongkai.report.account.AccountWords;
import org.gongkai.report.account.Accounts;
import org.gongkai.report.account.SignInEnds;

/** The gateway's own accounts, kept by administrators. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RunOnVirtualThread
public class AccountResource {

    private final Accounts accounts;
    private final SignInEnds ends;
    private final ValidBodies bodies;

    AccountResource(Accounts accounts, SignInEnds ends, ValidBodies bodies) {
        this.accounts = accounts;
        this.ends = ends;
        this.bodies = bodies;
    }

    @GET
    @Operation(operationId = "accounts", summary = "The accounts")
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AccountPage")))
    public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after, @Context UriInfo uri) {
        return Pages.response(accounts.list(PageRequest.of(limit, after)).map(AccountAnswer::of), uri);
    }

    @GET
    @Path("{account}")
    @Operation(operationId = "account", summary = "An account")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountAnswer.class)))
    public Response read(@PathParam("account") String name) {
        return answer(Response.ok(), accounts.account(name));
    }

    @PUT
    @Path("{account}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putAccount", summary = "Make an account, or change it with If-Match")
    @APIResponse(
            responseCode = "200",
            description = "Changed; whoever uses it signs in again, for its tokens end at once",
            content = @Content(schema = @Schema(implementation = AccountAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = AccountAnswer.class)))
    public Response put(
            @PathParam("account") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, AccountBody body) {
        if (!Account.isName(name)) {
            throw Problem.invalid("account", AccountWords.NOT_A_NAME);
        }
        Account draft = bodies.require(body).account(name);
        Accounts.Put put =
                accounts.put(draft, Optional.ofNullable(body.password()), EntityTags.findExpectedVersion(ifMatch));
        if (!put.created()) {
            ends.await(name);
        }
        return answer(Response.status(put.created() ? 201 : 200), put.account());
    }

    private static Response answer(Response.ResponseBuilder builder, Account account) {
        return builder.entity(AccountAnswer.of(account))
                .header(HttpHeaders.ETAG, EntityTags.of(account.version()))
                .build();
    }
}
