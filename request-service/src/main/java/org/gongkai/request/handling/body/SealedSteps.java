package org.gongkai.request.handling.body;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;

/** The words of people in all steps, sealed with the keys of the applications, and what those of each step belong to. */
@ApplicationScoped
public class SealedSteps implements OwnValuesTables {

    private static final String TAKEN = "handling_step";
    private static final String PENDING = "pending_step";

    /** What the words of a step that was taken belong to. */
    public static String placeOfTaken(UUID application, int serial) {
        return place(TAKEN, application + "/" + serial);
    }

    /** What those of a step that waits for somebody's agreement belong to. */
    public static String placeOfPending(UUID application, int number) {
        return place(PENDING, application + "/" + number);
    }

    /** What is said with the decision on one belongs to. */
    public static String placeOfComment(UUID application, int number) {
        return ofComment(application + "/" + number);
    }

    @Override
    public List<OwnValues> ownValues() {
        return List.of(
                new OwnValues(
                        TAKEN,
                        List.of("application_id", "serial"),
                        "application_id",
                        List.of(OwnValues.Column.sealed("words", step -> place(TAKEN, step)))),
                new OwnValues(
                        PENDING,
                        List.of("application_id", "number"),
                        "application_id",
                        List.of(
                                OwnValues.Column.sealed("words", step -> place(PENDING, step)),
                                OwnValues.Column.sealed("comment", SealedSteps::ofComment))));
    }

    private static String ofComment(String step) {
        return place(PENDING, step) + "/comment";
    }

    private static String place(String table, String step) {
        return table + "/" + step;
    }
}
