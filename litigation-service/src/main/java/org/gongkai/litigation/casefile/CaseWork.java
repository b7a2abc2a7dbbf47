package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.gongkai.kit.life.Due;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.counting.Counting;
import org.gongkai.litigation.counting.CountingOptions;
import org.gongkai.litigation.life.CaseStepTaken;
import org.gongkai.litigation.life.Standing;
import org.gongkai.litigation.life.StepGuards;
import org.gongkai.litigation.life.StepPlace;
import org.gongkai.litigation.life.TakenStep;
import org.gongkai.litigation.life.Taking;
import org.gongkai.litigation.life.Watch;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.telling.Tellings;
import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.litigation.term.DueTerm;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.registers.calendar.Calendars;

/** What every step of a case has in common: its rows are locked before it, and follow it; it is written down. */
@Singleton
class CaseWork {

    private final CaseFiles files;
    private final CountedRows rows;
    private final CountingOptions options;
    private final Calendars calendars;
    private final StepGuards guards;
    private final CaseStates states;
    private final CaseJournal journal;
    private final Tellings tellings;
    private final OneRoad road;
    private final Event<CaseStepTaken> taken;

    CaseWork(
            CaseFiles files,
            CountedRows rows,
            CountingOptions options,
            Calendars calendars,
            StepGuards guards,
            CaseStates states,
            CaseJournal journal,
            Tellings tellings,
            OneRoad road,
            Event<CaseStepTaken> taken) {
        this.files = files;
        this.rows = rows;
        this.options = options;
        this.calendars = calendars;
        this.guards = guards;
        this.states = states;
        this.journal = journal;
        this.tellings = tellings;
        this.road = road;
        this.taken = taken;
    }

    /** A case as it stands today, with all that was done in it. */
    CaseFileState state(CaseFile file) {
        return states.state(file);
    }

    /** Cases as they stand today, as a list shows them: without what was done in them. */
    List<CaseFileState> listed(List<CaseFile> some) {
        return states.listed(some);
    }

    /** How near the last day is of what the agency has to do next in each of some cases; none where nothing waits for it. */
    List<Optional<Due>> dues(List<CaseFile> some) {
        return some.stream()
                .map(file -> Due.nearest(
                        CaseTerms.of(file.course(), calendars.of(file.agencyCode())).stream()
                                .filter(term -> term.waitsFor(TermDuty.AGENCY))
                                .map(DueTerm::dueOn),
                        today()))
                .toList();
    }

    CaseFileState opened(CaseFile file, Taking taking) {
        guards.requireOpening();
        file.workOn(options.of(file.agencyCode()));
        files.persistAndFlush(file);
        settle(file);
        files.changed(file);
        announce(file, journal.write(file, taking, Optional.empty()));
        return state(file);
    }

    /** Takes a step in a case, and has its rows follow. */
    CaseFileState take(UUID id, Taking taking, Consumer<CaseFile> change) {
        CaseFile file = locked(id);
        if (taking.expected().isPresent() && taking.expected().getAsLong() != file.revision()) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, file.revision());
        }
        Standing before = standing(file);
        guards.require(taking.step(), before, place(file, taking));
        return take(file, before, taking, change);
    }

    /**
     * Takes a step that another service tells of, for which nobody here needs the duty.
     *
     * @return whether it was taken; not where it cannot have happened as the case stands
     */
    boolean takeTold(UUID id, Taking taking, Consumer<CaseFile> change) {
        CaseFile file = locked(id);
        Standing before = standing(file);
        if (guards.refusalOfTold(taking.step(), before, place(file, taking)).isPresent()) {
            return false;
        }
        take(file, before, taking, change);
        return true;
    }

    private CaseFileState take(CaseFile file, Standing before, Taking taking, Consumer<CaseFile> change) {
        if (taking.step().leavesCount()) {
            change.accept(file);
        } else {
            file.workOn(options.of(file.agencyCode()));
            change.accept(file);
            road.require(before.course(), file, calendars.of(file.agencyCode()), today());
            settle(file);
        }
        files.changed(file);
        announce(file, journal.write(file, taking, Optional.of(before.course())));
        return state(file);
    }

    private void announce(CaseFile file, TakenStep step) {
        Standing standing = standing(file);
        taken.fire(new CaseStepTaken(file.id(), file.agencyCode(), standing, step));
        tellings.follow(file.id(), file.agencyCode(), standing, file.link(), step.step() == CaseStep.CHECK_LINK);
    }

    /** Refuses what a further step would be refused for, where one does as much as that. */
    void requireAlso(CaseFile file, Taking further) {
        guards.require(further.step(), standing(file), place(file, further));
    }

    private static StepPlace place(CaseFile file, Taking taking) {
        if (taking.proceeding().isEmpty()) {
            return StepPlace.WHOLE;
        }
        CaseProceeding proceeding = file.proceeding(taking.proceeding().getAsInt());
        return taking.decision().isEmpty()
                ? StepPlace.of(proceeding.proceeding())
                : StepPlace.of(
                        proceeding.proceeding(),
                        proceeding.decision(taking.decision().getAsInt()).decision());
    }

    /** Counts a case anew, as the day has come on which a decision holds. */
    void recount(UUID id) {
        CaseFile file = locked(id);
        settle(file);
        files.changed(file);
        tell(file);
    }

    /** Has the application told what it does not know of a case yet, with nothing happening in it. */
    void tell(UUID id) {
        tell(locked(id));
    }

    /** Likewise, of one that is locked. */
    void tell(CaseFile file) {
        tellings.follow(file.id(), file.agencyCode(), standing(file), file.link(), false);
    }

    /** Brings what is to be watched up to what is known, where nothing else changes. */
    void watch(CaseFile file) {
        Standing standing = standing(file);
        file.watch(
                Watch.until(standing).orElse(null),
                Counting.nextDay(standing.course(), standing.calendar(), standing.today())
                        .orElse(null));
    }

    private Standing standing(CaseFile file) {
        return states.standing(file);
    }

    LocalDate today() {
        return states.today();
    }

    private CaseFile locked(UUID id) {
        // A correction of a row takes it first, and then its case: so does a change of the case.
        rows.hold(() -> files.records(id));
        return files.findLocked(id).orElseThrow(() -> Problem.notFound(CaseFileWords.CASE_FILE, id));
    }

    private void settle(CaseFile file) {
        rows.settle(file, calendars.of(file.agencyCode()), today());
        watch(file);
    }
}
