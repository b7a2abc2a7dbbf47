package org.gongkai.report.web.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportJson;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.report.version.Filing;

/** What is said about filings over HTTP. */
final class FilingBodies {

    private FilingBodies() {}

    /** A report that was published elsewhere. */
    @Schema(name = "FilingBody")
    record Body(
            @Schema(
                    ref = "AnnualReport",
                    description = "The member report of a reading, or a report downloaded elsewhere. Its form, texts,"
                            + " figures, remarks and fees are kept; a cell that is not there stays unknown")
            @NotNull
            JsonNode report,

            @Schema(description = "When it was first published") @NotNull
            LocalDate publishedOn,

            @Schema(description = "Where it stands")
            @Size(max = 500)
            @Pattern(regexp = "https?://\\S+", message = "{filing.address}")
            String address,

            @Schema(description = "Why what was filed before is replaced") @Size(max = 2_000)
            String reason) {}

    /** Why a filing is voided. */
    @Schema(name = "FilingVoidingBody")
    record VoidingBody(@NotBlank @Size(max = 2_000) String reason) {}

    /** That a filing no longer counts. */
    @Schema(name = "FilingVoiding")
    record VoidingAnswer(String reason, String at, String by) {}

    /** That everybody may read a filing here. */
    @Schema(name = "FilingPublication")
    record PublicationAnswer(String since, String by) {}

    /** A filing; a list has it without its report. */
    @Schema(
            name = "Filing",
            requiredProperties = {
                "number",
                "publishedOn",
                "address",
                "reason",
                "filedAt",
                "filedBy",
                "sha256",
                "voiding",
                "publicHere"
            })
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(
            int number,
            LocalDate publishedOn,
            @Schema(nullable = true) String address,
            @Schema(nullable = true) String reason,
            String filedAt,
            String filedBy,
            String sha256,
            @Schema(nullable = true) VoidingAnswer voiding,

            @Schema(nullable = true, description = "Null while it is not shown to everybody here")
            PublicationAnswer publicHere,

            @Schema(ref = "ReportAsFiled") @JsonInclude(JsonInclude.Include.NON_NULL)
            Map<String, Object> report) {

        static Answer of(Filing filing, AnnualReport report) {
            return of(filing, ReportJson.content(report));
        }

        static Answer withoutReport(Filing filing) {
            return of(filing, (Map<String, Object>) null);
        }

        private static Answer of(Filing filing, Map<String, Object> report) {
            return new Answer(
                    filing.number(),
                    filing.publishedOn(),
                    filing.address().orElse(null),
                    filing.reason().orElse(null),
                    ChinaTime.write(filing.filedAt()),
                    filing.filedBy(),
                    filing.sha256(),
                    filing.voiding()
                            .map(voiding ->
                                    new VoidingAnswer(voiding.reason(), ChinaTime.write(voiding.at()), voiding.by()))
                            .orElse(null),
                    filing.publicHere()
                            .map(shown -> new PublicationAnswer(ChinaTime.write(shown.since()), shown.by()))
                            .orElse(null),
                    report);
        }
    }

    /** The filings of a report. */
    @Schema(name = "FilingList")
    record Answers(List<Answer> items) {}
}
