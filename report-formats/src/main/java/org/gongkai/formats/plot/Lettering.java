package org.gongkai.formats.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the words of a plot are put into its drawing. */
interface Lettering {

    /** Text that stays text, for pages: whoever shows it has the face. */
    Lettering TEXT = (words, x, baseline, points, fromTheRight) -> "<text x=\"" + x + "\" y=\"" + baseline
            + "\" font-size=\"" + points + "\"" + (fromTheRight ? " text-anchor=\"end\"" : "") + ">"
            + Plot.escape(words) + "</text>";

    /** Outlines, for papers: in the faces of these wherever it is printed, which draw text in whatever face there is. */
    Lettering OUTLINES = (words, x, baseline, points, fromTheRight) -> {
        Path2D outlines = outlines(words, points);
        double width = outlines.getCurrentPoint().getX();
        AffineTransform place =
                AffineTransform.getTranslateInstance(Double.parseDouble(x) - (fromTheRight ? width : 0), baseline);
        return "<path d=\"" + path(outlines.getPathIterator(place)) + "\"/>";
    };

    /** An element with words; {@code x} is where they begin, or end when they are set from the right. */
    String set(String words, String x, int baseline, int points, boolean fromTheRight);

    /** The outlines of words on a line that begins at 0; the last point is where the next word would begin. */
    private static Path2D outlines(String words, int points) {
        FontRenderContext plain = new FontRenderContext(null, true, true);
        Path2D all = new Path2D.Double();
        double end = 0;
        int from = 0;
        while (from < words.length()) {
            boolean roman = isRoman(words.charAt(from));
            int to = from;
            while (to < words.length() && isRoman(words.charAt(to)) == roman) {
                to++;
            }
            Font font = (roman ? PlotFonts.roman() : PlotFonts.song()).deriveFont((float) points);
            GlyphVector glyphs = font.createGlyphVector(plain, words.substring(from, to));
            all.append(glyphs.getOutline((float) end, 0), false);
            end += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
            from = to;
        }
        all.moveTo(end, 0);
        return all;
    }

    private static boolean isRoman(char character) {
        return character < 0x7F;
    }

    private static String path(PathIterator outlines) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (; !outlines.isDone(); outlines.next()) {
            switch (outlines.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> add(path, 'M', points, 2);
                case PathIterator.SEG_LINETO -> add(path, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> add(path, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> add(path, 'C', points, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void add(StringBuilder path, char verb, double[] points, int count) {
        path.append(verb);
        for (int i = 0; i < count; i++) {
            path.append(i == 0 ? "" : " ")
                    .append(BigDecimal.valueOf(points[i])
                            .setScale(2, RoundingMode.HALF_UP)
                            .toPlainString());
        }
    }
}
