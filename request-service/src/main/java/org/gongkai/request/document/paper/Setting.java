package org.gongkai.request.document.paper;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.paper.Face;

/**
 * How a paragraph stands on the page. Lengths are in twentieths of a point.
 *
 * @param firstLine indent of the first line beside the others; negative where it hangs out
 * @param left indent of all lines
 * @param right likewise, from the right
 * @param before room above it
 * @param after room below it
 * @param rule the line below it; null for none
 * @param spans which of its characters are set in which face, one after the other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Setting(
        Alignment alignment,
        int firstLine,
        int left,
        int right,
        int before,
        int after,
        Lines lines,
        Rule rule,
        List<Span> spans) {

    public Setting {
        spans = List.copyOf(spans);
    }

    /** At which side of the page lines begin and end. */
    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT,
        JUSTIFIED
    }

    /**
     * How far its lines are apart.
     *
     * @param value twentieths of a point, or of a multiple its 240ths
     */
    public record Lines(Kind kind, int value) {

        /** Single. */
        public static final Lines SINGLE = new Lines(Kind.MULTIPLE, 240);

        /** What is said of the distance. */
        public enum Kind {
            EXACT,
            AT_LEAST,
            MULTIPLE
        }
    }

    /**
     * A line below a paragraph, as the red one below a letterhead.
     *
     * @param eighths its width, in eighths of a point
     */
    public record Rule(int eighths, String colour) {}

    /** Characters that follow each other in one face. */
    public record Span(int length, Face face) {}

    /** The line below it. */
    public Optional<Rule> findRule() {
        return Optional.ofNullable(rule);
    }

    /** The face that it begins with. */
    Face face() {
        return spans.getFirst().face();
    }

    /** The same of other words, which have faces of their own. */
    public Setting of(List<Span> other) {
        return new Setting(alignment, firstLine, left, right, before, after, lines, rule, other);
    }

    /** The same of other words in the face that it begins with. */
    public Setting ofLength(int length) {
        return of(List.of(new Span(length, face())));
    }

    /** The same of so many words in one face; of as many as it has, and of those in several, it stays as it is. */
    Setting ofWords(int length) {
        return spans.size() == 1 && spans.getFirst().length() != length ? ofLength(length) : this;
    }

    /** The same with other room on its right. */
    Setting withRight(int other) {
        return new Setting(alignment, firstLine, left, other, before, after, lines, rule, spans);
    }
}
