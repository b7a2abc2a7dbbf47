package org.gongkai.request.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.registers.search.LifeSearch;
import org.gongkai.registers.search.WordSearch;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.life.table.Duty;

/** The use cases of other matters (其他事项) that were received: answered, given to who is competent, or ended without. */
@ApplicationScoped
@Transactional
public class OtherMatters {

    /** Who may look for a person there may do so in a list. */
    private static final String PEOPLE = "/api/v1/applications/searches";

    private final Matters matters;
    private final SealedMatters sealed;
    private final Constraints constraints;
    private final RequiredDuties duties;
    private final MatterSteps steps;
    private final CurrentCaller caller;
    private final MatterTrail trail;
    private final LifeSearch search;
    private final Clock clock;

    OtherMatters(
            Matters matters,
            SealedMatters sealed,
            Constraints constraints,
            RequiredDuties duties,
            MatterSteps steps,
            CurrentCaller caller,
            MatterTrail trail,
            LifeSearch search,
            Clock clock) {
        this.matters = matters;
        this.sealed = sealed;
        this.constraints = constraints;
        this.duties = duties;
        this.steps = steps;
        this.caller = caller;
        this.trail = trail;
        this.search = search;
        this.clock = clock;
    }

    /** One of them. */
    public MatterState state(UUID id) {
        return sealed.state(matters.findByIdOptional(id).orElseThrow(() -> notFound(id)));
    }

    /** A page of them, in the order that is asked for ({@code sort}). */
    public Page<MatterState> list(MatterFilter filter, Optional<String> sort, PageRequest page) {
        WordSearch words = words(filter);
        return Matters.LIST.page(
                matters.getEntityManager(), Matters.question(filter, words), sort, page, rows -> found(rows, words));
    }

    /** How many there are, and how many have which value in each of these. */
    public Counts counts(MatterFilter filter, List<String> by) {
        WordSearch words = words(filter);
        LifeList.Look<Matter, MatterState> look = rows -> found(rows, words);
        return Matters.LIST.counts(
                matters.getEntityManager(), Matters.question(filter, words), by, Map.of(), words.look(look));
    }

    private WordSearch words(MatterFilter filter) {
        return search.of(SealedMatters.TABLE, filter.words(), filter.agencyCode(), PEOPLE);
    }

    private List<Optional<MatterState>> found(List<Matter> rows, WordSearch words) {
        return sealed.states(rows).stream()
                .map(state -> Optional.of(state).filter(one -> words.isMet(one.matterNumber(), one.searched())))
                .toList();
    }

    /** Ends one. */
    public MatterState end(UUID id, MatterReply how, long expected) {
        Matter matter = locked(id, expected);
        if (how.said().isPresent()) {
            MatterSteps.require(steps.saying(sealed.state(matter)));
        }
        matter.end(
                how,
                how.said().map(words -> sealed.seal(words, id, matter.agencyCode())),
                caller.get().name(),
                today());
        matters.changed(matter);
        trail.record(ApplicationOperation.END_MATTER, matter, Optional.empty());
        return sealed.state(matter);
    }

    /** Holds one, of which nothing is erased then (保全), or releases it. */
    public MatterState hold(UUID id, boolean held, String reason, long expected) {
        Matter matter = locked(id, expected);
        duties.require(held ? MatterWords.HOLD : MatterWords.HOLD_RELEASE, Set.of(Duty.HEAD));
        if (held) {
            matter.hold();
        } else {
            matter.release();
        }
        matters.changed(matter);
        trail.record(
                held ? ApplicationOperation.HOLD_MATTER : ApplicationOperation.RELEASE_MATTER,
                matter,
                Optional.of(reason));
        return sealed.state(matter);
    }

    /**
     * Corrects of what kind one is or what it is about, of which the writer need say no more then.
     *
     * @param record which one is wrong, where it has turned out to be a correction
     */
    public MatterState correct(
            UUID id,
            Optional<MatterKind> kind,
            Optional<String> subject,
            Optional<MatterContent.Correction> record,
            String reason,
            long expected) {
        Matter matter = locked(id, expected);
        MatterContent written =
                sealed.content(matter).orElseThrow(() -> Problem.of(RegisterProblem.STEP_REFUSED, MatterWords.ERASED));
        MatterKind newKind = kind.orElse(matter.kind());
        if (newKind != MatterKind.CORRECTION && record.isPresent()) {
            throw Problem.invalid("/correction", MatterWords.ONLY_OF_CORRECTIONS);
        }
        MatterContent about = subject.map(written::about).orElse(written);
        MatterContent content = record.map(about::correcting).orElse(about);
        if (newKind == matter.kind() && content.equals(written)) {
            throw Problem.invalid("/kind", MatterWords.NOTHING_CHANGED);
        }
        matter.correct(newKind, sealed.seal(constraints.require(content), id, matter.agencyCode()));
        matters.changed(matter);
        trail.record(RegisterOperation.CORRECT, matter, Optional.of(reason));
        return sealed.state(matter);
    }

    private Matter locked(UUID id, long expected) {
        Matter matter = matters.findLocked(id).orElseThrow(() -> notFound(id));
        if (expected != matter.revision()) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, matter.revision());
        }
        return matter;
    }

    /** What was written as it is; who asked and why stays in the audit. */
    public MatterContent unmask(UUID id, String reason) {
        Matter matter = matters.findByIdOptional(id).orElseThrow(() -> notFound(id));
        trail.record(RegisterOperation.UNMASK, matter, Optional.of(reason));
        return sealed.content(matter).orElseThrow(() -> notFound(id));
    }

    /** The one with this number in the series of its body, where the index is that of its code. */
    Optional<MatterState> find(String agencyCode, String number, String codeIndex) {
        return matters.findByNumber(agencyCode, number)
                .filter(matter -> matter.isFollowedWith(codeIndex))
                .map(sealed::state);
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound(MatterWords.MATTER, id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
