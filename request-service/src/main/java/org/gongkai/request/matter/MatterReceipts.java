package org.gongkai.request.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.EntryRules;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.serial.Serials;

/** Registers other matters (登记), each under a number in the series of its body. */
@ApplicationScoped
@Transactional
public class MatterReceipts {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Matters matters;
    private final SealedMatters sealed;
    private final Serials serials;
    private final AgencyReplica agencies;
    private final Constraints constraints;
    private final CurrentCaller caller;
    private final MatterTrail trail;
    private final Clock clock;

    MatterReceipts(
            Matters matters,
            SealedMatters sealed,
            Serials serials,
            AgencyReplica agencies,
            Constraints constraints,
            CurrentCaller caller,
            MatterTrail trail,
            Clock clock) {
        this.matters = matters;
        this.sealed = sealed;
        this.serials = serials;
        this.agencies = agencies;
        this.constraints = constraints;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** Registers one that came as what it is, which has to be complete. */
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
        if (wanted.receivedOn().isAfter(LocalDate.now(clock))) {
            throw Problem.invalid("/receivedOn", MatterWords.IN_THE_FUTURE);
        }
        if (wanted.receivedOn().isBefore(EntryRules.FIRST_DAY)) {
            throw Problem.invalid("/receivedOn", RegisterWords.NOT_BEFORE.with(EntryRules.FIRST_DAY));
        }
        UUID id = IDS.generate();
        Matter matter = new Matter(
                id,
                serials.matterNumber(wanted.agencyCode(), wanted.receivedOn().getYear()),
                wanted,
                sealed.seal(wanted.content(), id, wanted.agencyCode()),
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        matters.persistAndFlush(matter);
        trail.record(ApplicationOperation.REGISTER_MATTER, matter, Optional.empty());
        return sealed.state(matter);
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
}
