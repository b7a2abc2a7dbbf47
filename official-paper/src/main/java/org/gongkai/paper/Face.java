package org.gongkai.paper;

/**
 * How text is set (字体、字号、颜色).
 *
 * @param family as Word names it (仿宋, 黑体); PDFs are set in the faces of the product, which may be embedded
 * @param points its size
 * @param colour six hexadecimal digits, red first
 */
public record Face(String family, double points, boolean bold, boolean underlined, String colour) {

    /** What official documents are set in. */
    public static final String OFFICIAL = "仿宋";

    /** The colour of words where nobody says another. */
    public static final String BLACK = "000000";

    /** The face of official documents in some size. */
    public static Face official(double points, boolean bold) {
        return new Face(OFFICIAL, points, bold, false, BLACK);
    }
}
