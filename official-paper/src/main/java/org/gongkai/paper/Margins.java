package org.gongkai.paper;

/** What an A4 page leaves free around its text, in twentieths of a point. */
public record Margins(int top, int right, int bottom, int left) {

    /** Those of GB/T 9704: 37, 26, 35 and 28 mm. */
    public static final Margins OFFICIAL = new Margins(2098, 1474, 1985, 1588);

    /** The width of A4. */
    public static final int PAGE_WIDTH = 11906;

    /** The height of A4. */
    public static final int PAGE_HEIGHT = 16838;

    /** How wide the text is. */
    public int room() {
        return PAGE_WIDTH - left - right;
    }

    /** How high the text of a page is. */
    public int height() {
        return PAGE_HEIGHT - top - bottom;
    }
}
