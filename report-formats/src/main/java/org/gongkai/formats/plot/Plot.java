package org.gongkai.formats.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plot of horizontal bars: values are written beside the bars and patterns, not colours, tell groups apart, so that it
 * is read in grey print; title and description say all of it to a screen reader.
 */
public record Plot(String id, String title, String unit, List<Bar> bars) {

    /** How wide the drawing is. */
    public static final int WIDTH = 640;

    private static final int TITLE_POINTS = 15;
    private static final int POINTS = 13;
    private static final int LABEL_WIDTH = 200;
    private static final int VALUE_WIDTH = 110;
    private static final int LINE = 26;
    private static final int BAR = 16;
    private static final int HEAD = 34;
    private static final int FOOT = 8;

    public Plot {
        bars = List.copyOf(bars);
    }

    /** The plot in words. */
    public String description() {
        return bars.isEmpty()
                ? "没有数据。"
                : bars.stream()
                        .map(bar -> bar.label() + " " + bar.value().toPlainString() + unit
                                + (bar.share().isEmpty() ? "" : "，占" + bar.share()))
                        .collect(Collectors.joining("；", "", "。"));
    }

    /** The plot as SVG, with text that stays text. */
    public String svg() {
        return svg(Lettering.TEXT);
    }

    /** The same with its words in outlines, so that every printer draws them in one face. */
    String outlined() {
        return svg(Lettering.OUTLINES);
    }

    private String svg(Lettering lettering) {
        BigDecimal most = bars.stream()
                .map(Bar::value)
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .max(BigDecimal.ONE);
        int height = height();
        StringBuilder svg = new StringBuilder()
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH + " " + height + "\" width=\"" + WIDTH + "\" height=\"" + height)
                .append("\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-description\" font-family=\"")
                .append("'Noto Serif SC', Report, SimSun, serif\" font-size=\"13\" fill=\"#111\">")
                .append("<title id=\"" + id + "-title\">" + escape(title) + "</title>")
                .append("<desc id=\"" + id + "-description\">" + escape(description()) + "</desc>")
                .append(lettering.set(title + "（单位：" + unit + "）", "0", 18, TITLE_POINTS, false));
        int y = HEAD;
        for (Bar bar : bars) {
            svg.append(bar(lettering, bar, most, y));
            y += LINE;
        }
        return svg.append("<line x1=\"" + LABEL_WIDTH + "\" y1=\"" + (HEAD - 4) + "\" x2=\"" + LABEL_WIDTH + "\" y2=\"")
                .append((height - FOOT) + "\" stroke=\"#111\" stroke-width=\"1\"/></svg>")
                .toString();
    }

    /** The drawing for a PDF: words in outlines, and all of them in the attribute in which its tags look for them. */
    public String svgWithAlternative() {
        return outlined()
                .replaceFirst(
                        "<svg ",
                        "<svg alt=\"" + escape(title + "：" + description()).replace("$", "") + "\" ");
    }

    /** Height of the drawing. */
    public int height() {
        return HEAD + bars.size() * LINE + FOOT;
    }

    private static String bar(Lettering lettering, Bar bar, BigDecimal most, int y) {
        int room = WIDTH - LABEL_WIDTH - VALUE_WIDTH;
        BigDecimal length = bar.value()
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(room))
                .divide(most, 1, RoundingMode.HALF_UP);
        BigDecimal end = length.add(BigDecimal.valueOf(LABEL_WIDTH + 6L));
        int baseline = y + BAR - 3;
        return lettering.set(bar.label(), Integer.toString(LABEL_WIDTH - 8), baseline, POINTS, true)
                + "<rect x=\"" + LABEL_WIDTH + "\" y=\"" + y + "\" width=\"" + length.toPlainString() + "\" height=\""
                + BAR + "\" fill=\"#595959\" stroke=\"#111\" stroke-width=\"0.5\"/>"
                + lettering.set(bar.written(), end.toPlainString(), baseline, POINTS, false);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
