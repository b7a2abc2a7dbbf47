package org.gongkai.request.regional;

import java.util.Optional;

import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.LengthSettings;
import org.gongkai.registers.calendar.PlacedLengths;
import org.gongkai.registers.calendar.ReplicatedLength;
import org.gongkai.registers.calendar.SetLengths;
import org.gongkai.registers.setting.DatedSettings;

/** How long terms are for each body, as is set for it, for its region or for the nation. */
public record TermLengths(DatedSettings settings) implements LengthSettings.OfBodies {

    @Override
    public SetLengths of(Optional<String> agencyCode, Optional<String> regionCode) {
        return new PlacedLengths(settings.all().stream()
                        .filter(one -> one.rule() instanceof TermLength)
                        .map(one -> new PlacedLengths.Placed(
                                one.place(),
                                one.rule().name(),
                                one.version(),
                                one.from(),
                                one.length(),
                                one.asAround()))
                        .toList())
                .of(agencyCode, regionCode);
    }

    /** How long a term is set to be in a place, as others are told; empty where nothing was ever set. */
    public Optional<ReplicatedLength> told(CalendarScope place, TermLength term) {
        long version = settings.version(place, term);
        return version == 0
                ? Optional.empty()
                : Optional.of(new ReplicatedLength(
                        place.layer(),
                        place.code(),
                        term.name(),
                        version,
                        settings.standing(place, term).stream()
                                .map(one -> new ReplicatedLength.FromDay(
                                        one.from(),
                                        one.length().isPresent() ? one.length().getAsInt() : null,
                                        one.asAround()))
                                .toList()));
    }
}
