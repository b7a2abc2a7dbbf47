package org.gongkai.litigation.announcement;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.registers.webhook.EventTypes;

/** The events that this service publishes: one for each step of the tables, the reminder, and that a term has moved. */
@Singleton
public class CaseEvents implements EventTypes {

    /** That a term comes near, or is over. */
    public static final String REMINDER = "reminder";

    /** That another calendar has moved the last day of a term. */
    public static final String TERM_MOVED = "termMoved";

    private static final String PREFIX = "org.gongkai.case.";

    /** The type of an event, by the code of the step, or its own name. */
    public static String type(String name) {
        return PREFIX + name;
    }

    /** Every type. */
    public static List<String> types() {
        return Stream.concat(Stream.of(CaseStep.values()).map(CaseStep::code), Stream.of(REMINDER, TERM_MOVED))
                .map(CaseEvents::type)
                .toList();
    }

    @Override
    public boolean has(String type) {
        return types().contains(type);
    }

    @Override
    public boolean begin(String prefix) {
        return types().stream().anyMatch(type -> type.startsWith(prefix));
    }
}
