package org.gongkai.report.check.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.gongkai.form.CellId;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/**
 * Where a rule does not hold, before it is put in words.
 *
 * @param subject what tells it from others of the rule; a finding is known by it in Chinese
 * @param value what is masked in the subject, so that a finding is known by it and yet does not tell it
 */
public record Hit(
        List<CellId> cells,
        Message subject,
        Optional<String> place,
        Optional<BigDecimal> expected,
        Optional<BigDecimal> actual,
        Optional<String> value) {

    /** One with nothing masked. */
    public Hit(
            List<CellId> cells,
            Message subject,
            Optional<String> place,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> actual) {
        this(cells, subject, place, expected, actual, Optional.empty());
    }

    private static final Message NOTHING = Message.quoted("");

    /** About one cell. */
    public static Hit at(CellId cell) {
        return new Hit(List.of(cell), NOTHING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** About cells, with what they should hold together and what they do. */
    public static Hit at(List<CellId> cells, Optional<BigDecimal> expected, Optional<BigDecimal> actual) {
        return new Hit(cells, NOTHING, Optional.empty(), expected, actual);
    }

    /** About something that is no cell and no text. */
    public static Hit about(String subject) {
        return about(Message.quoted(subject));
    }

    /** About something that is no cell and no text, and has a name in each language. */
    public static Hit about(Message subject) {
        return new Hit(List.of(), subject, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** About words in a text. */
    public static Hit in(String place, String subject) {
        return in(place, Message.quoted(subject));
    }

    /** About a text, with what is to be said of it. */
    public static Hit in(String place, Message subject) {
        return new Hit(List.of(), subject, Optional.of(place), Optional.empty(), Optional.empty());
    }

    /** About a value in a text that is told masked. */
    public static Hit masked(String place, Message masked, String value) {
        return new Hit(List.of(), masked, Optional.of(place), Optional.empty(), Optional.empty(), Optional.of(value));
    }

    /** What a finding is known by; of what is masked a keyed hash tells it from others of the same mask. */
    public String known(UnaryOperator<String> keyed) {
        String told = subject.in(Language.CHINESE);
        return value.map(some -> told + " #" + keyed.apply(some)).orElse(told);
    }

    /** The same, about something that has a name. */
    public Hit of(Message name) {
        return new Hit(cells, name, place, expected, actual);
    }

    /** The same with its two values. */
    public Hit values(BigDecimal expectedValue, BigDecimal actualValue) {
        return new Hit(cells, subject, place, Optional.of(expectedValue), Optional.of(actualValue));
    }

    /** The same with the value that is there. */
    public Hit value(BigDecimal actualValue) {
        return new Hit(cells, subject, place, expected, Optional.of(actualValue));
    }
}
