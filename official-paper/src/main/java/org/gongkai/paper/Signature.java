package org.gongkai.paper;

/**
 * Where body and day stand below a text (发文机关署名、成文日期), as GB/T 9704 7.3.5 has it. In characters of the text, each from its
 * right edge.
 *
 * @param body what is free on the right of the body
 * @param day likewise, of the day
 */
public record Signature(double body, double day) {

    /** What is free on the right where there is no seal, and how far the day begins behind the beginning of the body. */
    private static final double TWO = 2;

    /** What is free on the right of a day that a seal is put on. */
    private static final double FOUR = 4;

    /**
     * Without a seal (7.3.5.2): the body two characters from the edge, and the day begins two characters behind its beginning; a
     * day that is longer than the body is two characters from the edge, and the body goes to the left by as much.
     *
     * @param room characters of a line
     */
    public static Signature unsealed(String body, String day, double room) {
        double wide = TitleBreaks.width(body);
        double length = TitleBreaks.width(day);
        if (length > wide) {
            return new Signature(TWO + length + TWO - wide, TWO);
        }
        double free = within(TWO, room - wide);
        return new Signature(free, Math.max(0, free + wide - TWO - length));
    }

    /**
     * With a seal on both (7.3.5.1): the day four characters from the edge and the body in the middle above it; where a long body
     * has no room for that, it goes up to the edge and the day under its middle.
     *
     * @param room characters of a line
     */
    public static Signature sealed(String body, String day, double room) {
        double wide = TitleBreaks.width(body);
        double half = TitleBreaks.width(day) / 2;
        double middle = Math.max(FOUR + half, Math.min(wide, room) / 2);
        return new Signature(within(middle - wide / 2, room - wide), middle - half);
    }

    /** A body or a day alone. */
    public static double alone(String line, double room) {
        return within(TWO, room - TitleBreaks.width(line));
    }

    private static double within(double free, double most) {
        return Math.max(0, Math.min(free, most));
    }
}
