package org.gongkai.litigation.web.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.litigation.casefile.daily.CaseTermList;
import org.gongkai.litigation.term.CaseTermFilter;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.registers.agency.AgencyReplica;

/** What is due in the cases of an agency (期限工作单). */
@Path("/api/v1/case-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@RunOnVirtualThread
@Worded
public class CaseTermResource {

    private final CaseTermList terms;
    private final AgencyReplica agencies;
    private final CurrentCaller caller;

    CaseTermResource(CaseTermList terms, AgencyReplica agencies, CurrentCaller caller) {
        this.terms = terms;
        this.agencies = agencies;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "caseTerms",
            summary = "The terms that run or have passed in the cases of an agency, the most urgent first")
    @APIResponse(
            responseCode = "200",
            description = "A page of terms",
            content = @Content(schema = @Schema(implementation = CaseTermBody.WaitingPage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("duty") String duty,
            @QueryParam("dueTo") String dueTo,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        CaseTermFilter filter = new CaseTermFilter(
                reached(agencyCode),
                Optional.ofNullable(duty).map(CaseTermResource::duty),
                Optional.ofNullable(dueTo).map(day -> Parameters.day("dueTo", day)));
        return Pages.response(terms.list(filter, PageRequest.of(limit, after)).map(CaseTermBody.WaitingBody::of), uri);
    }

    private static TermDuty duty(String name) {
        return Arrays.stream(TermDuty.values())
                .filter(duty -> duty.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("duty", KitWords.NOT_ONE_OF.with(List.of(TermDuty.values()))));
    }

    /** The agency named, or the caller's own; one that the caller does not reach is not there. */
    private String reached(String named) {
        if (named != null) {
            String code = Spelling.CODE.canonical(named);
            agencies.requireReached(code);
            return code;
        }
        return caller.findOwnAgency().orElseThrow(() -> Problem.invalid("agencyCode", KitWords.NEEDED));
    }
}
