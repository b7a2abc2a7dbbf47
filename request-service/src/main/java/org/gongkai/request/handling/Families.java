package org.gongkai.request.handling;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.part.PartNumbers;
import org.gongkai.request.handling.part.PartOfSplit;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.words.AskedWords;

/** Applications that come from one another: parts that were split off, and those that went into another one. */
@ApplicationScoped
class Families {

    private static final RowMapper<HandlingState.Relative> RELATIVE =
            ConstructorMapper.of(HandlingState.Relative.class);

    private final Handlings handlings;
    private final HandlingSteps steps;
    private final Lives lives;
    private final RecordOfLife record;
    private final PartNumbers numbers;
    private final Registrar<DisclosureApplication> applications;
    private final Jdbi jdbi;

    Families(
            Handlings handlings,
            HandlingSteps steps,
            Lives lives,
            RecordOfLife record,
            PartNumbers numbers,
            Registers registers,
            ApplicationRegister register,
            Jdbi jdbi) {
        this.handlings = handlings;
        this.steps = steps;
        this.lives = lives;
        this.record = record;
        this.numbers = numbers;
        this.applications = registers.open(register).registrar();
        this.jdbi = jdbi;
    }

    /** The family of an application. */
    HandlingState.Family of(UUID application, Optional<Handling> handling) {
        return new HandlingState.Family(
                handling.flatMap(Handling::splitFrom),
                handling.flatMap(Handling::mergedInto),
                relatives("split_from", application),
                relatives("merged_into", application));
    }

    private List<HandlingState.Relative> relatives(String column, UUID application) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.application_id as id, a.receipt_number
                        from handling h join application a on a.id = h.application_id
                        where h.%s = :application order by length(a.receipt_number), a.receipt_number
                        """.formatted(column))
                .bind("application", application)
                .map(RELATIVE)
                .list());
    }

    /** Does to other applications what a step brings about, and refuses it where they do not allow it. */
    void follow(Registered<DisclosureApplication> application, Handling handling, Course course, Taken taken) {
        switch (taken.event()) {
            case IntakeEvent.Merge merge -> {
                requireMergeable(application, handling, merge.into());
                handling.merge(merge.into());
            }
            case IntakeEvent.Split split -> {
                int before = earlierParts(course.taken());
                for (int part = 2; part <= split.parts().size(); part++) {
                    splitOff(
                            application,
                            handling,
                            course,
                            taken,
                            before + part,
                            split.parts().get(part - 1));
                }
            }
            default -> {}
        }
    }

    /** The parts that what was corrected of their whole holds for too. */
    List<UUID> followers(UUID application, LifeEvent event) {
        return event instanceof IntakeEvent.ReceiptCorrection || event instanceof IntakeEvent.ApplicantCorrection
                ? relatives("split_from", application).stream()
                        .map(HandlingState.Relative::id)
                        .toList()
                : List.of();
    }

    /** How many parts were split off before the last step. */
    private static int earlierParts(List<Taken> taken) {
        return taken.subList(0, taken.size() - 1).stream()
                .map(Taken::event)
                .filter(IntakeEvent.Split.class::isInstance)
                .mapToInt(event -> ((IntakeEvent.Split) event).parts().size() - 1)
                .sum();
    }

    /** A part has the number with its own behind it, and all that had happened before: the day of receipt, the term. */
    private void splitOff(
            Registered<DisclosureApplication> application,
            Handling whole,
            Course course,
            Taken split,
            int part,
            String subject) {
        DisclosureApplication entry = application.entry();
        Registered<DisclosureApplication> registered =
                applications.register(entry.part(numbers.next(entry, part), subject));
        Handling handling = new Handling(registered.id(), entry.agencyCode(), course.stage());
        handling.splitOff(application.id());
        whole.arrivedOn().ifPresent(handling::arrived);
        List<Taken> before = PartOfSplit.steps(course.taken(), application.id(), split);
        Course own = lives.course(registered, handling, before);
        handling.follow(own);
        handlings.persistAndFlush(handling);
        for (int serial = 1; serial <= before.size(); serial++) {
            Taken step = before.get(serial - 1);
            steps.keep(handling, registered.id(), serial, step, step.approvedBy());
        }
        record.announce(registered, own, split);
    }

    private void requireMergeable(Registered<DisclosureApplication> application, Handling handling, UUID into) {
        if (into.equals(application.id())) {
            throw refused(StepWords.MERGED_WITH_ITSELF);
        }
        DisclosureApplication other =
                applications.locked(into, OptionalLong.empty()).entry();
        if (!isOfTheSame(application.entry(), other)) {
            throw refused(StepWords.NOT_THE_SAME_APPLICANT);
        }
        // A part that goes back to its whole was asked for with it.
        boolean goesBack = handling.splitFrom().filter(into::equals).isPresent();
        if (!goesBack && !isAboutTheSame(application.entry(), other)) {
            throw refused(StepWords.NOT_THE_SAME_INFORMATION);
        }
        if (other.closedOn() != null) {
            throw refused(StepWords.OTHER_NOT_OPEN);
        }
        if (other.receivedOn().isAfter(application.entry().receivedOn())) {
            throw refused(StepWords.INTO_THE_EARLIER);
        }
    }

    private static boolean isOfTheSame(DisclosureApplication one, DisclosureApplication other) {
        if (!one.agencyCode().equals(other.agencyCode())) {
            return false;
        }
        return one.applicantIdNumber() != null
                ? one.applicantIdNumber().equals(other.applicantIdNumber())
                : one.applicantName() != null
                        && other.applicantName() != null
                        && Spelling.NAME
                                .canonical(one.applicantName())
                                .equals(Spelling.NAME.canonical(other.applicantName()));
    }

    /** Whether one asks for what the other does, or for some of it; what has no subject says nothing to the contrary. */
    private static boolean isAboutTheSame(DisclosureApplication one, DisclosureApplication other) {
        return one.subject() == null
                || other.subject() == null
                || AskedWords.isWithin(one.subject(), other.subject())
                || AskedWords.isWithin(other.subject(), one.subject());
    }

    private static RuntimeException refused(StepWords reason) {
        return RequestProblem.refusing(Refusal.at("/into", reason).orElseThrow());
    }
}
