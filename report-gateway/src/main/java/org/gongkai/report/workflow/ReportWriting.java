package org.gongkai.report.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.report.agency.ReachedAgencies;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.check.Explanations;
import org.gongkai.report.narrative.Narratives;
import org.gongkai.report.narrative.PlaceholderText;
import org.gongkai.report.narrative.TextState;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.version.ReportState;
import org.gongkai.report.version.ReportStates;
import org.gongkai.report.year.ReportYears;

/** Writing a draft: its texts, and why its warnings are right to stand. */
@ApplicationScoped
public class ReportWriting {

    private final Editions editions;
    private final Jdbi jdbi;
    private final ReachedAgencies agencies;
    private final ReportStates states;
    private final Narratives narratives;
    private final Explanations explanations;
    private final DraftReports drafts;
    private final ReportYears years;

    ReportWriting(
            Editions editions,
            Jdbi jdbi,
            ReachedAgencies agencies,
            ReportStates states,
            Narratives narratives,
            Explanations explanations,
            DraftReports drafts,
            ReportYears years) {
        this.editions = editions;
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.states = states;
        this.narratives = narratives;
        this.explanations = explanations;
        this.drafts = drafts;
        this.years = years;
    }

    /** Writes one text; {@code expected} is its revision that was read. */
    public TextState write(ReportKey report, String place, String text, OptionalLong expected) {
        require(report, Map.of(place, text), "/text");
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    ReportState state = draft(handle, report);
                    Optional<TextState> present =
                            Optional.ofNullable(narratives.texts(handle, report).get(place));
                    TextState written = narratives.write(handle, report, place, text, present, expected);
                    states.store(handle, state.touched());
                    return written;
                }));
    }

    /** Writes several texts together; {@code expected} is the revision of the report that was read. */
    public void write(ReportKey report, Map<String, String> texts, OptionalLong expected) {
        require(report, texts, "");
        QuarkusTransaction.joiningExisting()
                .run(() -> jdbi.useHandle(handle -> {
                    ReportState state = draft(handle, report);
                    Map<String, TextState> present = narratives.texts(handle, report);
                    state.requireAt(expected);
                    boolean changes = texts.entrySet().stream()
                            .anyMatch(text -> present.containsKey(text.getKey())
                                    && !present.get(text.getKey()).text().equals(text.getValue()));
                    if (changes && expected.isEmpty()) {
                        throw Problem.of(
                                ProblemKind.IF_MATCH_REQUIRED, "Texts are there: send their ETag as If-Match.");
                    }
                    texts.forEach((place, text) -> {
                        Optional<TextState> stands = Optional.ofNullable(present.get(place));
                        long revision = stands.map(TextState::revision).orElse(0L);
                        narratives.write(handle, report, place, text, stands, OptionalLong.of(revision));
                    });
                    states.store(handle, state.touched());
                }));
    }

    /** Explains a warning of the draft. */
    public ReportFinding explain(ReportKey report, String fingerprint, String text) {
        AnnualReport draft = drafts.draft(report, Optional.empty(), false, DraftReports.Depth.THOROUGH);
        ReportFinding finding = draft.findings().stream()
                .filter(one -> one.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("finding", fingerprint));
        if (finding.severity() == ReportFinding.Severity.ERROR) {
            throw Problem.of(ProblemKind.CONFLICT, "An error is not explained but mended.");
        }
        QuarkusTransaction.joiningExisting()
                .run(() -> jdbi.useHandle(handle -> {
                    ReportState state = states.lock(handle, report);
                    if (state.status().isFrozen()) {
                        throw wrongStatus(state);
                    }
                    explanations.put(handle, report, finding, text);
                    states.store(handle, state.touched());
                }));
        return finding.explained(text);
    }

    private void require(ReportKey report, Map<String, String> texts, String pointer) {
        years.require(report.year());
        agencies.agency(report.agencyCode());
        Form form = editions.of(report.year());
        List<Violation> violations = new ArrayList<>();
        texts.forEach((place, text) -> {
            String at = pointer.isEmpty() ? "/" + place.replace('.', '/') : pointer;
            if (TextPlace.find(form, place).isEmpty()) {
                throw Problem.notFound("text", place);
            }
            violations.addAll(PlaceholderText.check(at, text, form));
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private ReportState draft(Handle handle, ReportKey report) {
        ReportState state = states.lock(handle, report);
        if (state.status() != ReportStatus.DRAFT) {
            throw wrongStatus(state);
        }
        return state;
    }

    private static Problem wrongStatus(ReportState state) {
        return Problem.of(
                ReportProblem.WRONG_STATUS,
                "The report is " + state.status() + ": it is changed as a draft, after a return or an amendment.");
    }
}
