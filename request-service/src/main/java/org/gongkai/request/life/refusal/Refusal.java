package org.gongkai.request.life.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gongkai.form.words.Message;

/**
 * Why a step is refused.
 *
 * @param reason its name
 * @param pointer the member of the body that it lies in; empty where it lies in how the application stands
 * @param values what stands in the places of its sentence
 */
public record Refusal(StepWords reason, Optional<String> pointer, List<Object> values) {

    public Refusal {
        values = List.copyOf(values);
    }

    /** A refusal that lies in how the application stands. */
    public static Optional<Refusal> of(StepWords reason, Object... values) {
        return Optional.of(new Refusal(reason, Optional.empty(), List.of(values)));
    }

    /** A refusal that lies in a member of the body. */
    public static Optional<Refusal> at(String pointer, StepWords reason, Object... values) {
        return Optional.of(new Refusal(reason, Optional.of(pointer), List.of(values)));
    }

    /** A refusal where a day that a member names lies before another one. */
    public static Optional<Refusal> before(String pointer, LocalDate day, LocalDate earliest) {
        return day.isBefore(earliest) ? at(pointer, StepWords.NOT_BEFORE, earliest) : Optional.empty();
    }

    /** A refusal where a condition holds. */
    public static Optional<Refusal> when(boolean refused, StepWords reason, Object... values) {
        return refused ? of(reason, values) : Optional.empty();
    }

    /** It in a sentence. */
    public Message said() {
        return reason.with(values.toArray());
    }

    /** The same with names in place of codes. */
    public Refusal called(Function<Named, Message> names) {
        return new Refusal(
                reason,
                pointer,
                values.stream()
                        .map(value -> value instanceof Named named ? names.apply(named) : value)
                        .toList());
    }
}
