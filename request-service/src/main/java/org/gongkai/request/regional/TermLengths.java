package org.gongkai.request.regional;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.registers.calendar.LengthSettings;
import org.gongkai.registers.calendar.SetLengths;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.Settable;

/** How long terms are for each body, as is set for it, for its region or for the nation. */
public record TermLengths(DatedSettings settings) implements LengthSettings.OfBodies {

    @Override
    public SetLengths of(Optional<String> agencyCode, Optional<String> regionCode) {
        return new SetLengths(settings.all().stream()
                .filter(one -> one.rule() instanceof TermLength && one.isFor(agencyCode, regionCode))
                .map(one -> new Begun(one.rule(), one.from()))
                .distinct()
                .sorted(Comparator.comparing(Begun::from))
                .map(begun -> new SetLengths.SetLength(
                        begun.rule().name(),
                        begun.from(),
                        settings.inForce(begun.rule(), agencyCode, regionCode, begun.from())
                                .map(DatedSetting::length)
                                .orElse(OptionalInt.empty())))
                .toList());
    }

    /** A day on which another setting may count. */
    private record Begun(Settable rule, LocalDate from) {}
}
