package org.gongkai.litigation.web.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.life.told.DueReport;
import org.gongkai.litigation.life.told.DueReports;
import org.gongkai.litigation.service.ApplicationPage;
import org.gongkai.litigation.service.Applications;

/** The application that a case is about, as the service that has it says. */
@Schema(name = "LinkedApplication")
record LinkedApplicationBody(
        CaseLink.State state,

        @Schema(nullable = true, description = "Nothing where it is not there, or nobody answers")
        ApplicationBody application,

        @Schema(description = "Steps of the application that follow from the case and were not taken there")
        List<ReportBody> toRecord) {

    static LinkedApplicationBody of(CaseFileState state, Applications.Answer answer) {
        return switch (answer) {
            case Applications.Answer.Found(ApplicationPage.Row row) -> found(state, ApplicationBody.of(row));
            case Applications.Answer.NotThere nothing ->
                new LinkedApplicationBody(CaseLink.State.NOT_THERE, null, List.of());
            case Applications.Answer.Silence silence ->
                new LinkedApplicationBody(CaseLink.State.NO_ANSWER, null, List.of());
            case Applications.Answer.None nobody ->
                new LinkedApplicationBody(CaseLink.State.NOT_ASKED, null, List.of());
        };
    }

    private static LinkedApplicationBody found(CaseFileState state, ApplicationBody application) {
        return new LinkedApplicationBody(
                CaseLink.State.FOUND,
                application,
                DueReports.of(state.standing(), application.flags()).stream()
                        .map(report -> ReportBody.of(application.href(), report))
                        .toList());
    }

    /** How it stands. */
    @Schema(name = "ApplicationOfCase")
    record ApplicationBody(
            UUID id,
            String href,

            @Schema(description = "The whole file as ZIP with its index (卷内目录): the evidence for the answer")
            String archiveHref,

            String receiptNumber,

            @Schema(nullable = true, description = "Nothing where the register alone tells of it")
            String stage,

            @Schema(examples = "[\"DISPUTED\", \"HOLD\"]") Set<String> flags,
            @Schema(nullable = true) LocalDate closedOn,
            @Schema(nullable = true) String outcome,
            @Schema(nullable = true) LocalDate servedOn,
            @Schema(nullable = true) LocalDate dueOn) {

        static ApplicationBody of(ApplicationPage.Row row) {
            return new ApplicationBody(
                    row.id(),
                    "/api/v1/applications/" + row.id(),
                    "/api/v1/applications/" + row.id() + "/archive",
                    row.receiptNumber(),
                    row.life().map(ApplicationPage.Life::stage).orElse(null),
                    row.life().map(ApplicationPage.Life::flags).orElse(Set.of()),
                    row.closedOn().orElse(null),
                    row.outcome().orElse(null),
                    row.life().flatMap(ApplicationPage.Life::servedOn).orElse(null),
                    row.life().flatMap(ApplicationPage.Life::dueOn).orElse(null));
        }
    }

    /** A step that is to be taken there. */
    @Schema(name = "DueCaseReport")
    record ReportBody(
            @Schema(description = "Its name in the table of steps of applications", examples = "caseOpened")
            String event,

            String href,
            LocalDate on,
            @Schema(nullable = true) String caseNumber,
            @Schema(nullable = true, examples = "RC_REVOKE") String result,

            @Schema(nullable = true, description = "Last day that an order names")
            LocalDate dueOn) {

        static ReportBody of(String application, DueReport report) {
            return new ReportBody(
                    report.event(),
                    application + "/" + report.path(),
                    report.on(),
                    report.caseNumber().orElse(null),
                    report.result().map(Enum::name).orElse(null),
                    report.dueOn().orElse(null));
        }
    }
}
