package org.gongkai.registers.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.calendar.CalendarScope;

/** A setting as somebody wants it; its members are those of {@link DatedSetting}. */
public record WantedSetting(
        CalendarScope place,
        Settable rule,
        SettingValue value,
        OptionalInt length,
        LocalDate from,
        String basis,
        Optional<String> source,
        Optional<LocalDate> issuedOn) {

    /** The day on which the Regulations first came into force: before it nothing was decided by them. */
    public static final LocalDate REGULATIONS = LocalDate.of(2008, 5, 1);

    public WantedSetting {
        basis = basis.strip();
        source = source.map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Refuses what is wrong with its days, and with its length.
     *
     * @throws Problem naming all of it
     */
    public void require(LocalDate today) {
        List<Violation> violations = violations(today);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /** What is wrong with them. */
    public List<Violation> violations(LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (length.isPresent() && length.getAsInt() > rule.most().orElseThrow()) {
            violations.add(
                    new Violation("/days", SettingWords.AT_MOST.with(rule.most().getAsInt())));
        }
        if (from.isBefore(REGULATIONS)) {
            violations.add(new Violation("/from", SettingWords.BEFORE_THE_REGULATIONS.with(REGULATIONS)));
        }
        if (issuedOn.filter(today::isBefore).isPresent()) {
            violations.add(new Violation("/issuedOn", KitWords.NOT_AFTER_TODAY));
        }
        return violations;
    }

    /** The setting that it becomes. */
    DatedSetting set(long version, String by, Instant at) {
        return new DatedSetting(place, rule, version, value, length, from, basis, source, issuedOn, by, at);
    }
}
