package org.gongkai.request.regional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.request.clock.Timer;

/** A setting as somebody wants it; its members are those of {@link RegionalSetting}. */
public record WantedSetting(
        CalendarScope place,
        Settable rule,
        RegionalSetting.Value value,
        OptionalInt length,
        LocalDate from,
        String basis,
        Optional<String> source,
        Optional<LocalDate> issuedOn) {

    /** The day on which the Regulations first came into force: before it nothing was decided by them. */
    static final LocalDate REGULATIONS = LocalDate.of(2008, 5, 1);

    /** What is wrong with its days, and with its length. */
    public List<Violation> violations(LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (rule instanceof TermLength(Timer timer)
                && length.orElse(1) > timer.most().orElseThrow()) {
            violations.add(new Violation(
                    "/days", RegionalWords.AT_MOST.with(timer.most().getAsInt())));
        }
        if (from.isBefore(REGULATIONS)) {
            violations.add(new Violation("/from", RegionalWords.BEFORE_THE_REGULATIONS.with(REGULATIONS)));
        }
        if (issuedOn.filter(today::isBefore).isPresent()) {
            violations.add(new Violation("/issuedOn", KitWords.NOT_AFTER_TODAY));
        }
        return violations;
    }

    /** The setting that it becomes. */
    RegionalSetting set(long version, String by, Instant at) {
        return new RegionalSetting(place, rule, version, value, length, from, basis, source, issuedOn, by, at);
    }
}
