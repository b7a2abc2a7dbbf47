package org.gongkai.litigation.life.table;

import java.util.Locale;

/** What the steps of lives are called in tables, in {@code actions} and in timelines. */
public final class StepName {

    private StepName() {}

    /** That of a constant: {@code completeReview} of COMPLETE_REVIEW. */
    public static String of(Enum<?> step) {
        String[] words = step.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
