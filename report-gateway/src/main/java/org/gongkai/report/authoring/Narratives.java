package org.gongkai.report.authoring;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.ReportKey;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.audit.ReportOperation;
import org.gongkai.report.narrative.TextState;

/** The texts of reports at work, each with its revisions; a change of one does not touch the others. */
@ApplicationScoped
@Transactional
public class Narratives {

    private final Authorings authorings;
    private final TextEntries entries;
    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AuditTrail audit;

    Narratives(
            Authorings authorings,
            TextEntries entries,
            Jdbi jdbi,
            CurrentCaller caller,
            Clock clock,
            AuditTrail audit) {
        this.authorings = authorings;
        this.entries = entries;
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** The texts as they stand, by place. */
    public Map<String, TextState> texts(ReportKey report) {
        Map<String, TextState> texts = new LinkedHashMap<>();
        entries.standing(report).forEach(entry -> {
            TextState state = entry.state();
            texts.put(state.place(), state);
        });
        return texts;
    }

    /** All revisions of a text, the newest first. */
    public List<TextState> revisions(ReportKey report, String place) {
        return entries.revisions(report, place).stream().map(TextEntry::state).toList();
    }

    /** Accounts of those who have written the texts as they stand. */
    Set<String> writers(ReportKey report) {
        return texts(report).values().stream().map(TextState::changedBy).collect(Collectors.toSet());
    }

    /** Writes one text; {@code expected} is its revision that was read, without which one that is there does not change. */
    public TextState write(ReportKey report, String place, String text, OptionalLong expected) {
        Authoring authoring = draft(report);
        TextState written =
                write(report, place, text, Optional.ofNullable(texts(report).get(place)), expected);
        authorings.changed(authoring);
        return written;
    }

    /** Writes several texts together; {@code expected} is the revision of the report that was read. */
    public void write(ReportKey report, Map<String, String> texts, OptionalLong expected) {
        Authoring authoring = draft(report);
        Map<String, TextState> present = texts(report);
        authoring.requireAt(expected);
        boolean changes = texts.entrySet().stream()
                .anyMatch(text -> present.containsKey(text.getKey())
                        && !present.get(text.getKey()).text().equals(text.getValue()));
        if (changes && expected.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, AuthoringWords.TEXTS_EXIST);
        }
        texts.forEach((place, text) -> {
            Optional<TextState> stands = Optional.ofNullable(present.get(place));
            long revision = stands.map(TextState::revision).orElse(0L);
            write(report, place, text, stands, OptionalLong.of(revision));
        });
        authorings.changed(authoring);
    }

    private Authoring draft(ReportKey report) {
        Authoring authoring = authorings.locked(report);
        authoring.requireDraft();
        return authoring;
    }

    private TextState write(
            ReportKey report, String place, String text, Optional<TextState> present, OptionalLong expected) {
        long revision = present.map(TextState::revision).orElse(0L);
        if (expected.isPresent() && expected.getAsLong() != revision) {
            throw Problem.staleSetting(AuthoringWords.TEXT_AT_REVISION.with(place, revision), revision);
        }
        if (present.isPresent() && present.get().text().equals(text)) {
            return present.get();
        }
        if (present.isPresent() && expected.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, AuthoringWords.TEXT_EXISTS.with(place));
        }
        TextState next = new TextState(
                place, text, revision + 1, clock.instant(), caller.get().name());
        entries.persist(new TextEntry(report, next));
        record(report, present, next);
        return next;
    }

    private void record(ReportKey report, Optional<TextState> before, TextState after) {
        AuditEvent event = AuditEvent.of(
                        ReportOperation.WRITE_REPORT_TEXT, AuditObject.of("REPORT_TEXT", report + "/" + after.place()))
                .at(report.agencyCode())
                .to(JsonNodeFactory.instance.textNode(after.text()));
        jdbi.useHandle(handle -> audit.record(
                handle,
                before.map(state -> event.from(JsonNodeFactory.instance.textNode(state.text())))
                        .orElse(event)));
    }
}
