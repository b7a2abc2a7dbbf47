package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.retention.Retention;
import org.gongkai.request.retention.RetentionReport;

/** Erasure of personal data whose time is over, and what it would erase. */
@Path("/api/v1/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
@RunOnVirtualThread
public class RetentionResource {

    private final Retention retention;
    private final CurrentCaller caller;

    RetentionResource(Retention retention, CurrentCaller caller) {
        this.retention = retention;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "runRetention",
            summary =
                    "Erase personal data whose time is over, or with dryRun tell what would be; it is done every night")
    public ReportBody run(RunBody body) {
        if (body == null || body.dryRun() == null) {
            throw Problem.invalid("/dryRun", ApplicationWords.DRY_RUN_NEEDED);
        }
        return ReportBody.of(retention.run(
                body.dryRun(), ApplicationWords.ERASED_BY.with(caller.get().name())));
    }

    /** Whether to erase or only to tell. */
    @Schema(name = "RetentionRun")
    record RunBody(@Schema(examples = "true") Boolean dryRun) {}

    /** What was erased, or would be. */
    @Schema(name = "RetentionReport")
    record ReportBody(boolean dryRun, List<KindBody> kinds, List<ErasedBody> records) {

        static ReportBody of(RetentionReport report) {
            return new ReportBody(
                    report.dryRun(),
                    report.kinds().stream()
                            .map(kind ->
                                    new KindBody(kind.kind(), kind.kept().toString(), kind.before(), kind.records()))
                            .toList(),
                    report.records().stream()
                            .map(erased -> new ErasedBody(
                                    erased.id().toString(),
                                    erased.agencyCode(),
                                    erased.receiptNumber(),
                                    erased.kinds()))
                            .toList());
        }
    }

    /** What of one kind: of how many applications that were concluded before the day. */
    @Schema(name = "RetentionOfKind")
    record KindBody(PersonalDataKind kind, String kept, LocalDate concludedBefore, int records) {}

    /** An application that lost data of these kinds. */
    @Schema(name = "ErasedRecord")
    record ErasedBody(String id, String agencyCode, String receiptNumber, List<PersonalDataKind> kinds) {}
}
