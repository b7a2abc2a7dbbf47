package org.gongkai.request.announcement;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.registers.webhook.EventTypes;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** The events that this service publishes: one for each step of the table that somebody takes, that one was
 * proposed, that last days move without one, and the reminder. */
@Singleton
public class EventCatalogue implements EventTypes {

    /** What every type begins with. */
    public static final String PREFIX = "org.gongkai.application.";

    /** That a term comes near, or is over. */
    public static final String REMINDER = PREFIX + "reminder";

    /** That a step was proposed, and waits for the agreement of whom the table of steps names. */
    public static final String PROPOSED = PREFIX + "stepProposed";

    /** That last days move without a step: another calendar, another length of a term. */
    public static final String TERMS_MOVED = PREFIX + "termsMoved";

    private static final String IMPORTS = "applications/imports";

    /** The type of the event of a step. */
    public static String type(Step step) {
        return PREFIX + step.code();
    }

    /**
     * The rows of the table that have an event: all that somebody takes. A draft is its writer's own business, and what a
     * ledger that is imported tells of the past is no news.
     */
    public static List<Transition> steps() {
        return LifeCycle.all().stream()
                .filter(row -> !row.path().isEmpty() && !row.path().equals(IMPORTS))
                .filter(row -> !row.to().equals(new Transition.Target.To(Stage.DRAFT)))
                .toList();
    }

    /** Every type. */
    public static List<String> types() {
        return Stream.concat(steps().stream().map(row -> type(row.step())), Stream.of(PROPOSED, TERMS_MOVED, REMINDER))
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
