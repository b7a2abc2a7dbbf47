package org.gongkai.request.document.paper;

import java.util.Locale;

import org.gongkai.paper.Face;
import org.gongkai.paper.PdfStyle;
import org.gongkai.request.document.paper.Setting.Lines;
import org.gongkai.request.document.paper.Setting.Span;

/** How things are set in XHTML with style sheets. */
final class PaperStyle {

    private static final double POINT = 20.0;

    /** What a single line is high beside its letters. */
    private static final double SINGLE = 1.3;

    private PaperStyle() {}

    /** What follows the name of a paragraph's tag: its style, the end of the tag, and the words. */
    static String set(String text, Setting setting) {
        StringBuilder set = new StringBuilder(" style=\"")
                .append("text-align:")
                .append(
                        switch (setting.alignment()) {
                            case LEFT -> "left";
                            case CENTRE -> "center";
                            case RIGHT -> "right";
                            case JUSTIFIED -> "justify";
                        })
                .append(";text-indent:")
                .append(points(setting.firstLine()))
                .append(";margin:")
                .append(points(setting.before()))
                .append(' ')
                .append(points(setting.right()))
                .append(' ')
                .append(points(setting.after()))
                .append(' ')
                .append(points(setting.left()))
                .append(";line-height:")
                .append(height(setting.lines(), setting.face().points()))
                .append(';')
                .append(face(setting.face()));
        setting.findRule()
                .ifPresent(rule -> set.append(";border-bottom:")
                        .append(number(rule.eighths() / 8.0))
                        .append("pt solid #")
                        .append(rule.colour()));
        set.append("\">");
        if (text.isEmpty()) {
            return set.append("&#160;").toString();
        }
        int from = 0;
        for (Span span : setting.spans()) {
            String words = escaped(text.substring(from, from + span.length()));
            // Among siblings alone the words come one after the other in the file as on the page.
            set.append(
                    setting.spans().size() == 1
                            ? words
                            : "<span style=\"" + face(span.face()) + "\">" + words + "</span>");
            from += span.length();
        }
        return set.toString();
    }

    private static String face(Face face) {
        return "font-family:" + PdfStyle.families(face) + ";font-size:" + number(face.points()) + "pt;font-weight:"
                + PdfStyle.weight(face) + ";text-decoration:" + (face.underlined() ? "underline" : "none")
                + ";color:#" + face.colour();
    }

    private static String height(Lines lines, double points) {
        return switch (lines.kind()) {
            case EXACT -> points(lines.value());
            case AT_LEAST -> number(Math.max(lines.value() / POINT, SINGLE * points)) + "pt";
            case MULTIPLE -> number(SINGLE * lines.value() / 240);
        };
    }

    private static String points(int twentieths) {
        return number(twentieths / POINT) + "pt";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br />");
    }
}
