package org.gongkai.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.publication.FollowingReplies;
import org.gongkai.request.said.RefusalNames;

/**
 * What a step that is taken brings about, whoever has taken it: in the life, in its record and the ledger, in those of its
 * family, and in what was published of the reply.
 */
@ApplicationScoped
class StepsOfLife {

    private final Lives lives;
    private final Handlings handlings;
    private final RecordOfLife record;
    private final Families families;
    private final FollowingReplies publishedReplies;
    private final Registrar<DisclosureApplication> applications;
    private final RefusalNames names;
    private final Clock clock;

    StepsOfLife(
            Lives lives,
            Handlings handlings,
            RecordOfLife record,
            Families families,
            FollowingReplies publishedReplies,
            Registers registers,
            ApplicationRegister register,
            RefusalNames names,
            Clock clock) {
        this.lives = lives;
        this.handlings = handlings;
        this.record = record;
        this.families = families;
        this.publishedReplies = publishedReplies;
        this.applications = registers.open(register).registrar();
        this.names = names;
        this.clock = clock;
    }

    /** Takes a step that may be taken, and answers the record after it. */
    Registered<DisclosureApplication> take(
            Registered<DisclosureApplication> application,
            Handling handling,
            Course course,
            Taken taken,
            Optional<String> approvedBy) {
        Optional<Course.Concluded> before = course.concluded();
        Optional<LocalDate> dueBefore = course.dueOn(LocalDate.now(clock));
        lives.take(handling, application.id(), course, taken, approvedBy);
        if (taken.event() instanceof IntakeEvent.ReceiptCorrection correction) {
            handling.receivedLater(application.entry().receivedOn(), correction.receivedOn());
        }
        Registered<DisclosureApplication> after = record.follow(application, course, before, dueBefore, taken);
        families.follow(after, handling, course, taken);
        families.followers(after.id(), taken.event()).forEach(part -> takeWithTheWhole(part, taken));
        publishedReplies.follow(after, course, taken.event());
        handlings.changed(handling);
        return after;
    }

    /** A part of a split is corrected with its whole, unless it was registered in error. */
    private void takeWithTheWhole(UUID part, Taken taken) {
        Registered<DisclosureApplication> locked = applications.locked(part, OptionalLong.empty());
        if (locked.voiding().isPresent()) {
            return;
        }
        Handling handling = lives.begun(locked);
        Course course = lives.course(locked, handling);
        require(course.findRefusal(taken.event(), LocalDate.now(clock), taken.by()));
        take(locked, handling, course, taken, Optional.empty());
    }

    /** Refuses what may not happen now, and calls what that is about by its name. */
    void require(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            throw RequestProblem.refusing(names.apply(refusal.get()));
        }
    }

    /** What refuses a step for this reason. */
    static Problem refused(StepWords reason, Object... values) {
        return RequestProblem.refusing(Refusal.of(reason, values).orElseThrow());
    }
}
