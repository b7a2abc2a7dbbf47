package org.gongkai.registers.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.ledger.KeptErrata;
import org.gongkai.registers.nil.NilReport;
import org.gongkai.registers.nil.NilReports;
import org.gongkai.registers.signed.SignedReport;

/** Declarations of a body that there was nothing to register in a year (零报告). */
@Path("/api/v1/nil-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Nil reports")
@RunOnVirtualThread
public class NilReportResource {

    private final NilReports reports;
    private final ValidBodies bodies;
    private final KeptErrata errata;

    NilReportResource(NilReports reports, ValidBodies bodies, KeptErrata errata) {
        this.reports = reports;
        this.bodies = bodies;
        this.errata = errata;
    }

    /** What is said with a declaration; nothing need be. */
    @Schema(name = "NilDeclaration")
    record Declaration(@Size(max = 500) String comment) {}

    /** Why a declaration is taken back. */
    @Schema(name = "NilVoiding")
    record Voiding(@NotBlank @Size(max = 500) String reason) {}

    /** A declaration; with the end when it stands no longer. */
    @Schema(name = "NilReport")
    record Answer(
            String agencyCode,
            int year,
            String register,
            @Schema(nullable = true) String comment,
            String declaredBy,
            String declaredAt,
            @Schema(nullable = true) String endedBy,
            @Schema(nullable = true) String endedAt,
            @Schema(nullable = true) String endedBecause,

            @Schema(description = "The signed reports that the declaration, or its end, has moved")
            List<SignedReport> erratumOf) {

        static Answer of(NilReport report, Map<UUID, List<SignedReport>> errata) {
            Optional<NilReport.End> end = report.end();
            return new Answer(
                    report.agencyCode(),
                    report.year(),
                    report.register(),
                    report.comment().orElse(null),
                    report.declaredBy(),
                    ChinaTime.write(report.declaredAt()),
                    end.map(NilReport.End::by).orElse(null),
                    end.map(NilReport.End::at).map(Answer::write).orElse(null),
                    end.map(NilReport.End::because).orElse(null),
                    errata.getOrDefault(report.id(), List.of()));
        }

        private static String write(Instant moment) {
            return ChinaTime.write(moment);
        }
    }

    /** Declarations of a body. */
    @Schema(name = "NilReportList")
    record Answers(List<Answer> items) {}

    @GET
    @Operation(
            operationId = "nilReports",
            summary = "What a body has declared not to have had, of a year or of all, with what no longer stands")
    public Answers list(
            @Parameter(required = true) @QueryParam("agencyCode") String agencyCode, @QueryParam("year") String year) {
        List<NilReport> found = reports.of(
                Parameters.required("agencyCode", agencyCode),
                Optional.ofNullable(year).map(Parameters::year));
        return new Answers(answers(found));
    }

    private List<Answer> answers(List<NilReport> found) {
        Map<UUID, List<SignedReport>> moved =
                errata.of(found.stream().map(NilReport::id).toList());
        return found.stream().map(report -> Answer.of(report, moved)).toList();
    }

    private Answer answer(NilReport report) {
        return answers(List.of(report)).getFirst();
    }

    @GET
    @Path("{year}/{register}")
    @Operation(operationId = "nilReport", summary = "The declaration that stands for a year and register")
    public Answer read(
            @PathParam("year") String year,
            @PathParam("register") String register,
            @Parameter(required = true) @QueryParam("agencyCode") String agencyCode) {
        return answer(reports.standing(Parameters.required("agencyCode", agencyCode), Parameters.year(year), register));
    }

    @PUT
    @Path("{year}/{register}")
    @Operation(
            operationId = "declareNil",
            summary =
                    "Declare that a body had nothing to register in a year that is over; a record that comes later ends it")
    public RestResponse<Answer> declare(
            @PathParam("year") String year,
            @PathParam("register") String register,
            @Parameter(required = true) @QueryParam("agencyCode") String agencyCode,
            Declaration body) {
        Optional<String> comment =
                Optional.ofNullable(body).map(bodies::require).map(Declaration::comment);
        NilReports.Put put = reports.declare(
                Parameters.required("agencyCode", agencyCode), Parameters.year(year), register, comment);
        return RestResponse.status(
                put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer(put.report()));
    }

    @POST
    @Path("{year}/{register}/voidings")
    @Operation(operationId = "voidNil", summary = "Take a declaration back, saying why")
    public Answer takeBack(
            @PathParam("year") String year,
            @PathParam("register") String register,
            @Parameter(required = true) @QueryParam("agencyCode") String agencyCode,
            Voiding body) {
        return answer(reports.takeBack(
                Parameters.required("agencyCode", agencyCode),
                Parameters.year(year),
                register,
                bodies.require(body).reason()));
    }
}
