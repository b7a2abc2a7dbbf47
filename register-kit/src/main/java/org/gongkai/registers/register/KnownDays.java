package org.gongkai.registers.register;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.registers.problem.RegisterWords;

/** Which days can be said of anything that is recorded: none before the founding of the People's Republic, none behind the last year that can be asked for. */
public final class KnownDays {

    /** The first of them. */
    public static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

    /** The last of them; a day that may lie ahead lies no further. */
    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private KnownDays() {}

    /** Why a day is none of them; empty where it is one. */
    public static Optional<Message> refusal(LocalDate day) {
        return day.isBefore(FIRST) || day.isAfter(LAST)
                ? Optional.of(RegisterWords.DAY_OUT_OF_RANGE.with(FIRST, LAST))
                : Optional.empty();
    }
}
