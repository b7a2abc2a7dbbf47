package org.gongkai.paper;

import java.util.Set;

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

    /** What titles are set in. */
    public static final String TITLE = "方正小标宋简体";

    /** What headings of the first level are set in. */
    public static final String SECTION = "黑体";

    /** What headings of the second level are set in. */
    public static final String HEADING = "楷体";

    /** What page numbers are set in. */
    public static final String NUMBER = "宋体";

    private static final Set<String> OF_SECTIONS = Set.of(SECTION, "微软雅黑");
    private static final Set<String> OF_HEADINGS = Set.of(HEADING, "楷体_GB2312", "华文楷体");
    private static final Set<String> OF_TITLES = Set.of(TITLE, NUMBER, "小标宋", "华文中宋");
    private static final Set<String> HEAVY = Set.of(TITLE, "小标宋");

    /** The colour of words where nobody says another. */
    public static final String BLACK = "000000";

    /** The face of official documents in some size. */
    public static Face official(double points, boolean bold) {
        return new Face(OFFICIAL, points, bold, false, BLACK);
    }

    /** Whether it is a 黑体. */
    boolean isOfSections() {
        return OF_SECTIONS.contains(family);
    }

    /** Whether it is a 楷体. */
    boolean isOfHeadings() {
        return OF_HEADINGS.contains(family);
    }

    /** Whether it is a 宋体 or 小标宋. */
    boolean isOfTitles() {
        return OF_TITLES.contains(family);
    }

    /** Whether it is a 小标宋, which is heavy by itself. */
    boolean isHeavy() {
        return HEAVY.contains(family);
    }
}
