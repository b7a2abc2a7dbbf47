package org.gongkai.kit.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * What a failure says where people read it in an answer: why a message did not arrive, why a server was not reached. Such a sentence
 * names no class of the program; the log does.
 */
public final class FailureText {

    private static final String QUALIFIED = "(?:[a-z_]\\w*\\.)+[A-Z]\\w*(?:[.$][A-Z]\\w*)*";

    /** A failure that quotes another one begins with what that is. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:" + QUALIFIED + "(?::\\s*|$))+");

    private static final Pattern CLASS = Pattern.compile("\\b" + QUALIFIED);
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern KIND = Pattern.compile("(?:Exception|Error)$");

    private FailureText() {}

    /** Its sentence, or that of the first of its causes that has one; what it is where none has. */
    public static String of(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> sentence = sentence(cause);
            if (sentence.isPresent()) {
                return sentence.get();
            }
            last = cause;
        }
        return kind(last);
    }

    /** What it is, in small letters, for failures whose sentences may quote what people have written. */
    public static String kind(Throwable failure) {
        String name = KIND.matcher(failure.getClass().getSimpleName()).replaceFirst("");
        String words = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "failure" : words;
    }

    private static Optional<String> sentence(Throwable failure) {
        String message =
                failure instanceof JsonProcessingException json ? json.getOriginalMessage() : failure.getMessage();
        return Optional.ofNullable(message)
                .map(text -> BEGINNING.matcher(text).replaceFirst(""))
                .map(text -> CLASS.matcher(text).replaceAll("…").strip())
                .filter(text -> !text.isEmpty());
    }
}
