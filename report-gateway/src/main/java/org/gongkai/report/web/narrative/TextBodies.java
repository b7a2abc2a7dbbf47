package org.gongkai.report.web.narrative;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.report.narrative.TextRevision;
import org.gongkai.report.narrative.TextState;

/** What is said about the texts of a report over HTTP. */
final class TextBodies {

    private TextBodies() {}

    /** A text that is put. */
    @Schema(name = "TextBody")
    record Body(
            @Schema(description = "May hold placeholders such as {T3.NEW_RECEIVED.TOTAL}") @NotNull @Size(max = 50_000)
            String text) {}

    /** A text with its revision. */
    @Schema(name = "ReportText")
    record ReportText(
            String place,
            @Schema(nullable = true) String text,
            long revision,
            @Schema(nullable = true) String changedAt,
            @Schema(nullable = true) String changedBy) {

        static ReportText unwritten(String place) {
            return new ReportText(place, null, 0, null, null);
        }

        static ReportText of(TextState state) {
            return new ReportText(
                    state.place(),
                    state.text(),
                    state.revision(),
                    ChinaTime.write(state.changedAt()),
                    state.changedBy());
        }
    }

    /** The revisions of a text. */
    @Schema(name = "TextRevisions")
    record Revisions(List<Revision> items) {}

    /** A revision with what it changed; an operation is EQUAL, DELETE or INSERT. */
    @Schema(name = "TextRevision")
    record Revision(long revision, String changedAt, String changedBy, String text, List<TextRevision.Piece> diff) {

        static Revision of(TextRevision revision) {
            return new Revision(
                    revision.state().revision(),
                    ChinaTime.write(revision.state().changedAt()),
                    revision.state().changedBy(),
                    revision.state().text(),
                    revision.diff());
        }
    }
}
