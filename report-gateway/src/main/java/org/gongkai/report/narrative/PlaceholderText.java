package org.gongkai.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.form.Form;
import org.gongkai.kit.problem.Violation;

/** A text with placeholders in braces. */
public final class PlaceholderText {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    private PlaceholderText() {}

    /** What is wrong with the placeholders of a text. */
    public static List<Violation> check(String pointer, String text, Form form) {
        List<Violation> violations = new ArrayList<>();
        Matcher matcher = BRACES.matcher(text);
        while (matcher.find()) {
            try {
                Placeholder.parse(matcher.group(1), form);
            } catch (UnreadablePlaceholder e) {
                violations.add(
                        new Violation(pointer, NarrativeWords.UNREADABLE_PLACEHOLDER.with(matcher.group(), e.why())));
            }
        }
        if (BRACES.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            violations.add(new Violation(pointer, NarrativeWords.BRACE_ALONE));
        }
        return violations;
    }

    /** The text with its placeholders filled; one whose figure is not known stays in it, in 〔 〕. */
    public static Filled fill(String text, Facts facts) {
        List<String> unknown = new ArrayList<>();
        String filled = BRACES.matcher(text).replaceAll(match -> {
            Optional<String> value =
                    Placeholder.parse(match.group(1), facts.form()).fill(facts);
            if (value.isEmpty()) {
                unknown.add(match.group(1));
            }
            return Matcher.quoteReplacement(value.orElse("〔" + match.group(1) + "〕"));
        });
        return new Filled(filled, unknown);
    }

    /**
     * A filled text.
     *
     * @param unknown the placeholders whose figures are not known
     */
    public record Filled(String text, List<String> unknown) {

        public Filled {
            unknown = List.copyOf(unknown);
        }
    }
}
