package org.gongkai.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.table.Step;

/**
 * Keeps it as a fact that a last day has passed without a reply, before another calendar moves that day (domain 10.1): who was
 * late stays late.
 */
@ApplicationScoped
public class PassedTerms {

    private static final String SERVICE = "request-service";

    private final Lives lives;
    private final Handlings handlings;
    private final RecordOfLife record;
    private final Registrar<DisclosureApplication> applications;
    private final ActingAs acting;
    private final Clock clock;

    PassedTerms(
            Lives lives,
            Handlings handlings,
            RecordOfLife record,
            Registers registers,
            ApplicationRegister register,
            ActingAs acting,
            Clock clock) {
        this.lives = lives;
        this.handlings = handlings;
        this.record = record;
        this.applications = registers.open(register).registrar();
        this.acting = acting;
        this.clock = clock;
    }

    /** Keeps it of those whose last day has passed, each by itself: whether the calendar is loaded then changes no fact. */
    public void keep(List<UUID> late) {
        LocalDate today = LocalDate.now(clock);
        acting.call(Caller.service(SERVICE), () -> {
            late.forEach(one -> QuarkusTransaction.requiringNew().run(() -> keep(one, today)));
            return late;
        });
    }

    private void keep(UUID id, LocalDate today) {
        Registered<DisclosureApplication> application = applications.locked(id, OptionalLong.empty());
        Handling handling = lives.begun(application);
        Course course = lives.course(application, handling);
        Optional<LocalDate> passed = course.term(today).dueOn().filter(today::isAfter);
        // A reply may have gone out meanwhile.
        if (!course.stage().isOpen() || passed.isEmpty()) {
            return;
        }
        LaterEvent.DueDatePassing passing =
                new LaterEvent.DueDatePassing(passed.get().plusDays(1), passed.get());
        Taken taken = new Taken(
                Step.DUE_DATE_PASSES, passing, SERVICE, clock.instant().truncatedTo(ChronoUnit.MICROS));
        lives.take(handling, id, course, taken, Optional.empty());
        record.kept(application, taken);
        handlings.changed(handling);
    }
}
