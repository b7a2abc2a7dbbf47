package org.gongkai.paper;

import java.util.Locale;

/** How PDFs are set in the manner of GB/T 9704: the faces of style sheets, and the page with its number. */
public final class PdfStyle {

    /** 仿宋, of running text. */
    public static final String FANG = stack("Fang");

    /** 黑体, of headings of the first level. */
    public static final String HEI = stack("Hei");

    /** 楷体, of headings of the second level. */
    public static final String KAI = stack("Kai");

    /** 宋体, and bold the nearest to 小标宋, of titles. */
    public static final String SONG = "Roman, Report, ReportRare";

    /** From this size on bold words are those of a title. */
    private static final double TITLE_POINTS = 20;

    private static final double POINT = 20;

    private PdfStyle() {}

    /** Digits and Latin letters come from one face; what a face lacks comes from the next. */
    private static String stack(String family) {
        return "Roman, " + family + ", Report, ReportRare";
    }

    /** The families that a face is set in, as style sheets name them. */
    public static String families(Face face) {
        if (face.isOfSections()) {
            return HEI;
        } else if (face.isOfHeadings()) {
            return KAI;
        } else if (face.isOfTitles()) {
            return SONG;
        }
        // 仿宋 has no bold of its own: its emphasis is 黑体, in a title 小标宋.
        return !face.bold() ? FANG : face.points() < TITLE_POINTS ? HEI : SONG;
    }

    /** How heavy a face is as style sheets say it: the nearest to 小标宋 is a bold 宋体. */
    public static int weight(Face face) {
        return face.bold() || face.isHeavy() ? 700 : 400;
    }

    /** The rule of a page: its margins, and its number outside, on the right of odd pages and on the left of even ones. */
    public static String page(Margins free) {
        return """
                @page { size: A4; margin: %s %s %s %s }
                @page :right { @bottom-right { %s; padding-right: 14pt } }
                @page :left { @bottom-left { %s; padding-left: 14pt } }
                """.formatted(
                points(free.top()), points(free.right()), points(free.bottom()), points(free.left()), NUMBER, NUMBER);
    }

    private static final String NUMBER = "content: \"— \" counter(page) \" —\"; font-family: " + SONG
            + "; font-size: 14pt; line-height: 20pt; vertical-align: top; padding-top: 7mm";

    private static String points(int twentieths) {
        return String.format(Locale.ROOT, "%.2fpt", twentieths / POINT);
    }
}
