package org.gongkai.disclosure.announcement;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.document.life.table.DocumentStep;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.suggestion.table.SuggestionStep;
import org.gongkai.registers.webhook.EventTypes;

/** The events that this service publishes: one for each step of the tables, and those of lists, orders, registers and terms. */
@Singleton
public class DisclosureEvents implements EventTypes {

    /** That a list of a body was laid down. */
    public static final String CATALOGUE = "catalogue.adjust";

    /** That many items were ordered to be made public. */
    public static final String ORDER = "publication.order";

    /** That what still waits of such an order was taken back. */
    public static final String ORDER_CANCELLED = "publication.cancel";

    /** That a row of a register was entered by itself. */
    public static final String REGISTERED = "register.register";

    /** That a row of a register was corrected past any life. */
    public static final String CORRECTED = "register.correct";

    /** That a row of a register was voided. */
    public static final String VOIDED = "register.void";

    /** That an import has taken rows of a body. */
    public static final String IMPORTED = "register.import";

    /** That a term comes near, or is over. */
    public static final String REMINDER = "disclosure.reminder";

    private static final String PREFIX = "org.gongkai.";

    /** The type of an event, by its name. */
    public static String type(String name) {
        return PREFIX + name;
    }

    /** The name of the event that a step of an item is. */
    public static String name(ItemStep step) {
        return "item." + step.code();
    }

    /** The name of the event that a step of a document is. */
    public static String name(DocumentStep step) {
        return "document." + step.code();
    }

    /** The name of the event that a step of a suggestion is. */
    public static String name(SuggestionStep step) {
        return "suggestion." + step.code();
    }

    /** Every type. */
    public static List<String> types() {
        return Stream.of(
                        Stream.of(ItemStep.values()).map(DisclosureEvents::name),
                        Stream.of(DocumentStep.values()).map(DisclosureEvents::name),
                        Stream.of(SuggestionStep.values()).map(DisclosureEvents::name),
                        Stream.of(ORDER, ORDER_CANCELLED, CATALOGUE, REGISTERED, CORRECTED, VOIDED, IMPORTED, REMINDER))
                .flatMap(names -> names)
                .map(DisclosureEvents::type)
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
