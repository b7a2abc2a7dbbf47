package org.gongkai.request.document.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.w3c.dom.Element;

import org.gongkai.paper.Face;
import org.gongkai.request.document.paper.Setting;
import org.gongkai.request.document.paper.Setting.Alignment;
import org.gongkai.request.document.paper.Setting.Lines;
import org.gongkai.request.document.paper.Setting.Rule;
import org.gongkai.request.document.paper.Setting.Span;
import org.gongkai.request.document.template.WordProperties.Chain;

/** Reads how paragraphs of a Word document are set. */
final class WordSetting {

    /** What a document that says nothing is set in, in half points. */
    private static final int USUAL_SIZE = 20;

    private static final int SINGLE = 240;

    private final WordProperties properties;
    private final Optional<Integer> linesOfGrid;

    /**
     * Over a document.
     *
     * @param linesOfGrid how far the lines of its grid are apart, in twentieths of a point, where it has one
     */
    WordSetting(WordProperties properties, Optional<Integer> linesOfGrid) {
        this.properties = properties;
        this.linesOfGrid = linesOfGrid;
    }

    /** The words of a paragraph, each placeholder in one face. */
    SetText text(XWPFParagraph paragraph) {
        SetText text = new SetText();
        for (IRunElement piece : paragraph.getIRuns()) {
            switch (piece) {
                case XWPFRun run -> text.add(run.text(), face(paragraph, Optional.of(run)));
                case XWPFSDT control -> text.add(control.getContent().getText(), face(paragraph, Optional.empty()));
                default -> text.add(piece.toString(), face(paragraph, Optional.empty()));
            }
        }
        return text.withWholePlaceholders();
    }

    /** How a paragraph is set that says this. */
    Setting of(XWPFParagraph paragraph, SetText text) {
        Chain chain = properties.paragraph(paragraph);
        Face first = text.face(emptyFace(paragraph));
        List<Span> spans = text.isEmpty() ? List.of(new Span(0, first)) : text.spans();
        return new Setting(
                alignment(chain),
                indent(chain, "firstLine", first).orElse(0)
                        - indent(chain, "hanging", first).orElse(0),
                indent(chain, "left", first)
                        .or(() -> indent(chain, "start", first))
                        .orElse(0),
                indent(chain, "right", first)
                        .or(() -> indent(chain, "end", first))
                        .orElse(0),
                room(chain, "before"),
                room(chain, "after"),
                lines(chain),
                rule(chain),
                spans);
    }

    /** Of a paragraph without words: that of its mark, or of a run that says nothing. */
    private Face emptyFace(XWPFParagraph paragraph) {
        return face(paragraph, paragraph.getRuns().stream().findFirst());
    }

    /** Level of the outline; empty for running text. */
    Optional<Integer> level(XWPFParagraph paragraph) {
        return properties.paragraph(paragraph).number("outlineLvl", "val").filter(level -> level < 9);
    }

    private Face face(XWPFParagraph paragraph, Optional<XWPFRun> run) {
        Chain chain = properties.run(paragraph, run);
        return new Face(
                chain.find("rFonts", "eastAsia").orElse(Face.OFFICIAL),
                chain.number("sz", "val").orElse(USUAL_SIZE) / 2.0,
                chain.flag("b"),
                chain.find("u", "val").filter(kind -> !kind.equals("none")).isPresent(),
                colour(chain.find("color", "val")));
    }

    private static String colour(Optional<String> said) {
        return said.filter(colour -> colour.matches("[0-9A-Fa-f]{6}"))
                .map(colour -> colour.toUpperCase(Locale.ROOT))
                .orElse(Face.BLACK);
    }

    private static Alignment alignment(Chain chain) {
        return switch (chain.find("jc", "val").orElse("left")) {
            case "center", "distribute" -> Alignment.CENTRE;
            case "right", "end" -> Alignment.RIGHT;
            case "both" -> Alignment.JUSTIFIED;
            default -> Alignment.LEFT;
        };
    }

    /** An indent; in characters, of which each is as wide as it is high, where it says so. */
    private static Optional<Integer> indent(Chain chain, String name, Face face) {
        return chain.number("ind", name + "Chars")
                .filter(hundredths -> hundredths != 0)
                .map(hundredths -> (int) Math.round(hundredths * face.points() / 5))
                .or(() -> chain.number("ind", name));
    }

    private static int room(Chain chain, String name) {
        return chain.number("spacing", name + "Lines")
                .filter(hundredths -> hundredths != 0)
                .map(hundredths -> hundredths * SINGLE / 100)
                .or(() -> chain.number("spacing", name))
                .orElse(0);
    }

    private Lines lines(Chain chain) {
        int value = chain.number("spacing", "line").orElse(SINGLE);
        return switch (chain.find("spacing", "lineRule").orElse("auto")) {
            case "exact" -> new Lines(Lines.Kind.EXACT, value);
            case "atLeast" -> new Lines(Lines.Kind.AT_LEAST, value);
            default ->
                linesOfGrid
                        .map(grid -> new Lines(Lines.Kind.AT_LEAST, grid * value / SINGLE))
                        .orElse(new Lines(Lines.Kind.MULTIPLE, value));
        };
    }

    /** The line below it; null where there is none. */
    private static Rule rule(Chain chain) {
        Optional<Element> bottom = chain.element("pBdr").flatMap(all -> WordProperties.child(all, "bottom"));
        return bottom.filter(line -> WordProperties.attribute(line, "val")
                        .filter(kind -> !kind.equals("none") && !kind.equals("nil"))
                        .isPresent())
                .map(line -> new Rule(
                        WordProperties.attribute(line, "sz")
                                .flatMap(WordProperties::whole)
                                .filter(width -> width > 0)
                                .orElse(4),
                        colour(WordProperties.attribute(line, "color"))))
                .orElse(null);
    }
}
