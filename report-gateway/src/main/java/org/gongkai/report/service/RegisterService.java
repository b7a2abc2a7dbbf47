package org.gongkai.report.service;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.gongkai.kit.figures.VerificationResult;
import org.gongkai.kit.figures.VerificationScope;
import org.gongkai.report.service.answer.EndedSignIn;
import org.gongkai.report.service.answer.EntryPage;
import org.gongkai.report.service.answer.NilReportsAnswer;
import org.gongkai.report.service.answer.OpeningBalancesAnswer;
import org.gongkai.report.service.answer.OwnerOfToken;
import org.gongkai.report.service.answer.ReplicatedAgency;
import org.gongkai.report.service.answer.ReplicatedSignature;
import org.gongkai.report.service.answer.StatisticsAnswer;
import org.gongkai.report.service.answer.SumAnswer;
import org.gongkai.report.service.asked.EntriesOf;
import org.gongkai.report.service.asked.LeastVersion;
import org.gongkai.report.service.asked.SignedVersion;
import org.gongkai.report.service.asked.StatedBalances;
import org.gongkai.report.service.asked.SumOf;
import org.gongkai.report.service.asked.TokenOfService;

/** What every service with registers is asked. */
public interface RegisterService {

    /** Its cells of the form of a year. */
    @GET
    @Path("/api/v1/statistics/{year}")
    Uni<StatisticsAnswer> statistics(
            @BeanParam CallHeaders headers, @PathParam("year") int year, @BeanParam FiguresOf figures);

    /** Its cells of the form of a year, added up over groups of bodies. */
    @POST
    @Path("/api/v1/statistics/{year}/sums")
    Uni<SumAnswer> sum(@BeanParam CallHeaders headers, @PathParam("year") int year, SumOf groups);

    /** A page of the entries of bodies behind a cell. */
    @POST
    @Path("/api/v1/statistics/{year}/entries")
    Uni<EntryPage> entries(@BeanParam CallHeaders headers, @PathParam("year") int year, EntriesOf wanted);

    /** What a body has declared not to have had; null for every year. */
    @GET
    @Path("/api/v1/nil-reports")
    Uni<NilReportsAnswer> nilReports(
            @BeanParam CallHeaders headers,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("year") String year);

    /** The stocks that a body has brought along into its first year. */
    @GET
    @Path("/api/v1/opening-balances/{year}")
    Uni<OpeningBalancesAnswer> openingBalances(
            @BeanParam CallHeaders headers, @PathParam("year") int year, @QueryParam("agencyCode") String agencyCode);

    /** States them, or tells what would come of it. */
    @PUT
    @Path("/api/v1/opening-balances/{year}")
    Uni<OpeningBalancesAnswer> stateOpeningBalances(
            @BeanParam CallHeaders headers,
            @PathParam("year") int year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("dryRun") boolean dryRun,
            StatedBalances balances);

    /** A recount. */
    @POST
    @Path("/api/v1/statistics/verification")
    Uni<VerificationResult> verify(@BeanParam CallHeaders headers, VerificationScope scope);

    /** Takes an agency of the directory over. */
    @PUT
    @Path("/api/v1/agency-replicas/{code}")
    Uni<ReplicatedAgency> takeAgency(
            @BeanParam CallHeaders headers, @PathParam("code") String code, ReplicatedAgency agency);

    /** Takes over that a version of an annual report was signed. */
    @PUT
    @Path("/api/v1/signed-reports/{agencyCode}/{year}")
    Uni<ReplicatedSignature> takeSignature(
            @BeanParam CallHeaders headers,
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") int year,
            SignedVersion signed);

    /** Takes the token that it shows to other services. */
    @PUT
    @Path("/api/v1/own-token")
    Uni<OwnerOfToken> takeToken(@BeanParam CallHeaders headers, TokenOfService token);

    /** Hears from which version of an account on tokens are good. */
    @PUT
    @Path("/api/v1/ended-sign-ins/{account}")
    Uni<EndedSignIn> endSignIns(
            @BeanParam CallHeaders headers, @PathParam("account") String account, LeastVersion least);

    /** Whether it is ready to answer. */
    @GET
    @Path("/q/health/ready")
    Uni<Response> ready();
}
