package org.gongkai.registers.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The terms that a service reminds of. A bean of each that does, which then has a table {@code reminder}. */
public interface DueReminders {

    /**
     * Those that have reached a threshold, worked out on the day, whether it was reminded of them or not. They come part by
     * part, each when it is asked for, read in a transaction of its own.
     *
     * @param bodies whose terms; all where it is empty
     */
    Stream<List<? extends ReminderRounds.Due>> on(LocalDate today, Optional<Set<String>> bodies);
}
