package org.gongkai.disclosure.life.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.disclosure.life.event.ItemEvent;
import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/** Records where else items stand. */
@Singleton
public class Placing {

    private final Placements placements;
    private final CurrentCaller caller;
    private final Clock clock;
    private final FalseAlarms alarms;

    Placing(Placements placements, CurrentCaller caller, Clock clock, FalseAlarms alarms) {
        this.alarms = alarms;
        this.placements = placements;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Keeps that an item stands in a further place.
     *
     * @param issuedOn when what it tells of was issued; before that it stood nowhere
     */
    public void place(UUID item, String agencyCode, Optional<LocalDate> issuedOn, ItemEvent.Placement placement) {
        if (placement.on().isAfter(LocalDate.now(clock))) {
            throw ItemRefusal.at("/on", ItemWords.IN_THE_FUTURE);
        }
        issuedOn.filter(placement.on()::isBefore).ifPresent(day -> {
            throw ItemRefusal.at("/on", ItemWords.NOT_BEFORE, day);
        });
        List<Violation> personal = alarms.forbid(agencyCode, "/place", placement.place());
        if (!personal.isEmpty()) {
            throw Problem.invalid(personal);
        }
        placements.keep(
                item,
                agencyCode,
                new Placed(
                        placement.channel(),
                        placement.place().strip(),
                        placement.on(),
                        Optional.ofNullable(placement.url()),
                        caller.get().name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
