package org.gongkai.registers.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long a term is set to be in a place, as one service tells it to another: all days that are meant.
 *
 * @param code of the region or body; empty for the nation
 * @param version of the place's settings of this term; a later one takes the place of those before
 */
@Schema(name = "ReplicatedTermLength")
public record ReplicatedLength(
        @NotNull CalendarScope.Layer layer,
        @NotNull @Size(max = 18) String code,
        @NotNull @Size(max = 50) String timer,
        @Positive long version,
        @NotNull @Size(max = 400) List<@Valid @NotNull FromDay> lengths) {

    /** How long it is from a day on. */
    @Schema(name = "ReplicatedTermLengthFromDay")
    public record FromDay(
            @NotNull LocalDate from,

            @Positive @Schema(nullable = true, description = "How many of its unit; null where it is as usual")
            Integer length,

            @Schema(description = "Whether it is as in the place around, as if nothing had been set")
            boolean asAround) {}

    /** The place that it is set for. */
    public CalendarScope place() {
        return new CalendarScope(layer, code);
    }

    /** It as whoever counts needs it. */
    public Stream<PlacedLengths.Placed> placed() {
        return lengths.stream()
                .map(one -> new PlacedLengths.Placed(
                        place(),
                        timer,
                        version,
                        one.from(),
                        one.length() == null ? OptionalInt.empty() : OptionalInt.of(one.length()),
                        one.asAround()));
    }
}
