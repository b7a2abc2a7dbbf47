package org.gongkai.registers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.signed.SignedReport;
import org.gongkai.registers.signed.SignedReports;

/** Where the gateway, which has the reports signed, tells of it. Not reachable through the gateway. */
@Path("/api/v1/signed-reports/{agencyCode}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agency replica")
@RunOnVirtualThread
public class SignedReportResource {

    private final SignedReports reports;
    private final AgencyReplica agencies;
    private final ValidBodies bodies;

    SignedReportResource(SignedReports reports, AgencyReplica agencies, ValidBodies bodies) {
        this.reports = reports;
        this.agencies = agencies;
        this.bodies = bodies;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replicateSignedReport", summary = "Hear that a version of an annual report was signed")
    public SignedReport take(
            @PathParam("agencyCode") String agencyCode, @PathParam("year") String year, SignatureBody signature) {
        agencies.requireReached(agencyCode);
        return reports.take(new SignedReport(
                agencyCode, Parameters.year(year), bodies.require(signature).version()));
    }

    /** Which version was signed. */
    @Schema(name = "ReportSignature")
    record SignatureBody(
            @NotNull @Positive @Schema(examples = "1") Integer version) {}
}
