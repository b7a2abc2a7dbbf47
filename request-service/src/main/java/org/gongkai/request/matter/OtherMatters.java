package org.gongkai.request.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.serial.Serials;

/** The use cases of other matters (其他事项): received, and answered, given to who is competent, or ended without. */
@ApplicationScoped
@Transactional
public class OtherMatters {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Matters matters;
    private final SealedMatters sealed;
    private final Serials serials;
    private final AgencyReplica agencies;
    private final Constraints constraints;
    private final RequiredDuties duties;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;

    OtherMatters(
            Matters matters,
            SealedMatters sealed,
            Serials serials,
            AgencyReplica agencies,
            Constraints constraints,
            RequiredDuties duties,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Clock clock) {
        this.matters = matters;
        this.sealed = sealed;
        this.serials = serials;
        this.agencies = agencies;
        this.constraints = constraints;
        this.duties = duties;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** One of them. */
    public MatterState state(UUID id) {
        return state(matters.findByIdOptional(id).orElseThrow(() -> notFound(id)));
    }

    /** A page of them, in order of registration. */
    public Page<MatterState> list(MatterFilter filter, PageRequest page) {
        List<MatterState> oneMore = matters.after(Cursor.readId(page.after()), filter, page.limit() + 1).stream()
                .map(this::state)
                .toList();
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }

    /** Registers one that came as what it is. */
    public MatterState receive(NewMatter wanted) {
        requireComplete(wanted);
        return registered(wanted);
    }

    /** Registers one that had come as something else, with what is known of it. */
    public MatterState open(NewMatter wanted) {
        return registered(wanted);
    }

    private MatterState registered(NewMatter wanted) {
        agencies.requireKnown(wanted.agencyCode());
        if (wanted.receivedOn().isAfter(today())) {
            throw Problem.invalid("/receivedOn", MatterWords.IN_THE_FUTURE);
        }
        UUID id = IDS.generate();
        Matter matter = new Matter(
                id,
                serials.matterNumber(wanted.agencyCode(), wanted.receivedOn().getYear()),
                wanted,
                sealed.seal(wanted.content(), id),
                caller.get().name(),
                now());
        matters.persistAndFlush(matter);
        record(ApplicationOperation.REGISTER_MATTER, matter, Optional.empty());
        return state(matter);
    }

    private void requireComplete(NewMatter wanted) {
        constraints.require(wanted.content());
        List<Violation> lacking = new ArrayList<>();
        boolean correction = wanted.kind() == MatterKind.CORRECTION;
        if (correction && wanted.content().correction() == null) {
            lacking.add(new Violation("/content/correction", MatterWords.CORRECTION_NEEDED));
        }
        if (correction && wanted.content().personName() == null) {
            lacking.add(new Violation("/content/personName", MatterWords.WHO_NEEDED));
        }
        if (!correction && wanted.content().correction() != null) {
            lacking.add(new Violation("/content/correction", MatterWords.ONLY_OF_CORRECTIONS));
        }
        if (!lacking.isEmpty()) {
            throw Problem.invalid(lacking);
        }
    }

    /** Ends one. */
    public MatterState end(UUID id, MatterReply how, long expected) {
        Matter matter = locked(id, expected);
        matter.end(
                how,
                how.said().map(words -> sealed.seal(words, id)),
                caller.get().name(),
                today());
        matters.changed(matter);
        record(ApplicationOperation.END_MATTER, matter, Optional.empty());
        return state(matter);
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
        record(
                held ? ApplicationOperation.HOLD_MATTER : ApplicationOperation.RELEASE_MATTER,
                matter,
                Optional.of(reason));
        return state(matter);
    }

    /** Corrects of what kind one is or what it is about, of which the writer need say no more then. */
    public MatterState correct(
            UUID id, Optional<MatterKind> kind, Optional<String> subject, String reason, long expected) {
        Matter matter = locked(id, expected);
        MatterContent written =
                sealed.content(matter).orElseThrow(() -> Problem.of(RegisterProblem.STEP_REFUSED, MatterWords.ERASED));
        MatterKind newKind = kind.orElse(matter.kind());
        MatterContent content = subject.map(written::about).orElse(written);
        if (newKind == matter.kind() && content.equals(written)) {
            throw Problem.invalid("/kind", MatterWords.NOTHING_CHANGED);
        }
        matter.correct(newKind, sealed.seal(constraints.require(content), id));
        matters.changed(matter);
        record(RegisterOperation.CORRECT, matter, Optional.of(reason));
        return state(matter);
    }

    private Matter locked(UUID id, long expected) {
        Matter matter = matters.findLocked(id).orElseThrow(() -> notFound(id));
        if (expected != matter.revision()) {
            throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
        }
        return matter;
    }

    /** What was written as it is; who asked and why stays in the audit. */
    public MatterContent unmask(UUID id, String reason) {
        Matter matter = matters.findByIdOptional(id).orElseThrow(() -> notFound(id));
        record(RegisterOperation.UNMASK, matter, Optional.of(reason));
        return sealed.content(matter).orElseThrow(() -> notFound(id));
    }

    /** The one with this number in the series of its body, where the index is that of its code. */
    Optional<MatterState> find(String agencyCode, String number, String codeIndex) {
        return matters.findByNumber(agencyCode, number)
                .filter(matter -> matter.isFollowedWith(codeIndex))
                .map(this::state);
    }

    private MatterState state(Matter matter) {
        return matter.state(sealed.content(matter), sealed.reply(matter));
    }

    private void record(AuditVerb operation, Matter matter, Optional<String> reason) {
        MatterState state = state(matter);
        AuditEvent event = AuditEvent.of(
                        operation, new AuditObject("MATTER", matter.id().toString(), state.matterNumber()))
                .at(matter.agencyCode())
                .to(JsonNodeFactory.instance
                        .objectNode()
                        .put("kind", state.kind().name())
                        .put("stage", state.stage().name()));
        jdbi.useHandle(handle -> audit.record(handle, reason.map(event::because).orElse(event)));
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound(MatterWords.MATTER, id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
