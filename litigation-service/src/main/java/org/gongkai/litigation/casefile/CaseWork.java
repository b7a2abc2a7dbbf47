package org.gongkai.litigation.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.litigation.check.Findings;
import org.gongkai.litigation.counting.Counting;
import org.gongkai.litigation.counting.CountingOptions;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;

/** What every change of a case has in common: its rows are locked before it, and follow it; the audit tells of it. */
@Singleton
class CaseWork {

    private final CaseFiles files;
    private final CountedRows rows;
    private final CountingOptions options;
    private final Calendars calendars;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Clock clock;

    CaseWork(
            CaseFiles files,
            CountedRows rows,
            CountingOptions options,
            Calendars calendars,
            Jdbi jdbi,
            AuditTrail audit,
            ObjectMapper mapper,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.options = options;
        this.calendars = calendars;
        this.jdbi = jdbi;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A case as it stands today. */
    CaseFileState state(CaseFile file) {
        WorkingCalendar calendar = calendars.of(file.agencyCode());
        CaseCourse course = file.course();
        return new CaseFileState(
                file.id(),
                file.revision(),
                file.agencyCode(),
                file.isTold(),
                course,
                file.options(),
                CaseTerms.of(course, calendar),
                Findings.of(course, calendar, today()),
                calendar,
                today(),
                file.openedBy(),
                file.openedAt(),
                file.voidReason());
    }

    CaseFileState opened(CaseFile file, AuditVerb operation) {
        file.workOn(options.of(file.agencyCode()));
        files.persistAndFlush(file);
        settle(file);
        files.changed(file);
        record(file, operation, Optional.empty(), Optional.empty());
        return state(file);
    }

    /**
     * Changes a case, and what it counts with it.
     *
     * @param expected the revision that was read, where the caller names one
     */
    CaseFileState change(
            UUID id, OptionalLong expected, AuditVerb operation, Optional<String> reason, Consumer<CaseFile> change) {
        CaseFile file = locked(id);
        if (expected.isPresent() && expected.getAsLong() != file.revision()) {
            throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
        }
        file.workOn(options.of(file.agencyCode()));
        CaseCourse before = file.course();
        change.accept(file);
        requireOneRoad(before, file);
        settle(file);
        files.changed(file);
        record(file, operation, Optional.of(before), reason);
        return state(file);
    }

    /** Counts a case anew, as the day has come on which a decision holds. */
    void recount(UUID id) {
        CaseFile file = locked(id);
        settle(file);
        files.changed(file);
    }

    /** Brings what is to be watched up to what is known, where nothing else changes. */
    void watch(CaseFile file) {
        WorkingCalendar calendar = calendars.of(file.agencyCode());
        file.watch(
                Watch.until(file.course(), calendar, today()).orElse(null),
                Counting.nextDay(file.course(), calendar, today()).orElse(null));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private CaseFile locked(UUID id) {
        // A correction of a row takes it first, and then its case: so does a change of the case.
        rows.lock(files.records(id));
        return files.findLocked(id).orElseThrow(() -> Problem.notFound(CaseFileWords.CASE_FILE, id));
    }

    private void settle(CaseFile file) {
        rows.settle(file, calendars.of(file.agencyCode()), today());
        watch(file);
    }

    /** Refuses that a case comes to be before both at once; what was so already may be mended step by step. */
    private void requireOneRoad(CaseCourse before, CaseFile file) {
        WorkingCalendar calendar = calendars.of(file.agencyCode());
        if (file.stands() && !isOnBothRoads(before, calendar) && isOnBothRoads(file.course(), calendar)) {
            throw Problem.of(ProblemKind.CONFLICT, CaseFileWords.BOTH_ROADS_OPEN);
        }
    }

    private boolean isOnBothRoads(CaseCourse course, WorkingCalendar calendar) {
        List<Instance> open = course.proceedings().stream()
                .filter(proceeding -> Counting.isOpen(proceeding, calendar, today()))
                .map(proceeding -> proceeding.instance())
                .toList();
        return open.contains(Instance.RECONSIDERATION)
                && (open.contains(Instance.FIRST_INSTANCE) || open.contains(Instance.SECOND_INSTANCE));
    }

    private void record(CaseFile file, AuditVerb operation, Optional<CaseCourse> before, Optional<String> reason) {
        AuditEvent event = AuditEvent.of(
                        operation, AuditObject.of("CASE_FILE", file.id().toString()))
                .at(file.agencyCode())
                .to(mapper.valueToTree(file.course()));
        AuditEvent changed =
                before.map(stood -> event.from(mapper.valueToTree(stood))).orElse(event);
        jdbi.useHandle(
                handle -> audit.record(handle, reason.map(changed::because).orElse(changed)));
    }
}
