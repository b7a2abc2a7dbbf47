package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.form.words.Message;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.retention.ErasableRecord;
import org.gongkai.request.retention.Retention;
import org.gongkai.request.retention.RetentionReport;
import org.gongkai.request.retention.RetentionWords;

/** What personal data are over their time, and proposals to each body that they be erased. */
@Path("/api/v1/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
@RunOnVirtualThread
public class RetentionResource {

    private final Retention retention;

    RetentionResource(Retention retention) {
        this.retention = retention;
    }

    @POST
    @Operation(
            operationId = "runRetention",
            summary =
                    "Propose to each body that personal data whose time is over be erased, or with dryRun tell what is"
                            + " over; it is done every night, and nothing is erased until the head of the office agrees")
    public ReportBody run(RunBody body) {
        if (body == null || body.dryRun() == null) {
            throw Problem.invalid("/dryRun", ApplicationWords.DRY_RUN_NEEDED);
        }
        return ReportBody.of(body.dryRun() ? retention.tell() : retention.propose());
    }

    /** Whether to propose or only to tell. */
    @Schema(name = "RetentionRun")
    record RunBody(@Schema(examples = "true") Boolean dryRun) {}

    /** What is due. */
    @Schema(name = "RetentionReport")
    record ReportBody(
            boolean dryRun,
            List<KindBody> kinds,
            List<ErasedBody> records,

            @Schema(description = "The proposals that were made: one for each body without an open one")
            List<UUID> proposals,

            @Schema(
                    implementation = String.class,
                    description = "What becomes of backups when something is erased, and what is to be done then")
            Message afterwards) {

        static ReportBody of(RetentionReport report) {
            return new ReportBody(
                    report.dryRun(),
                    report.kinds().stream()
                            .map(kind ->
                                    new KindBody(kind.kind(), kind.kept().toString(), kind.before(), kind.records()))
                            .toList(),
                    report.records().stream().map(ErasedBody::of).toList(),
                    report.proposals(),
                    RetentionWords.AFTER_APPROVAL);
        }
    }

    /** What of one kind: of how many records that had ended before the day. */
    @Schema(name = "RetentionOfKind")
    record KindBody(PersonalDataKind kind, String kept, LocalDate concludedBefore, int records) {}

    /** A record that would lose data of these kinds. */
    @Schema(name = "ErasedRecord")
    record ErasedBody(
            ErasableRecord record,
            String id,
            String agencyCode,

            @Schema(description = "Number of the application, of what arrived, or of the matter")
            String receiptNumber,

            List<PersonalDataKind> kinds) {

        static ErasedBody of(RetentionReport.Erased erased) {
            return new ErasedBody(
                    erased.record(), erased.id().toString(), erased.agencyCode(), erased.number(), erased.kinds());
        }
    }
}
