package org.gongkai.formats.read.source.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.text.TextPosition;

import org.gongkai.form.words.Message;
import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.words.FormatWords;

/**
 * The characters of a page as lines: in a table with rules those of each box belong together, elsewhere what stands at one
 * height is a line, and wide gaps part its words.
 */
final class PdfPage {

    /** Characters whose base lines differ by less than this share of their height stand in one line. */
    private static final float SAME_LINE = 0.45f;

    /** A gap of this share of a character's height parts words. */
    private static final float GAP = 0.35f;

    /** What is written in place of a figure that cannot be told. */
    private static final String UNCERTAIN = "\ufffd";

    private static final Pattern SEVERAL_NUMBERS = Pattern.compile("[\\d.,]+\\s[\\d.,\\s]+");

    private final PdfText text;
    private final List<RuledTable> tables;

    PdfPage(PdfText text, List<RuledTable> tables) {
        this.text = text;
        this.tables = tables;
    }

    private record Placed(double top, List<SourceLine.SourceCell> cells, boolean tabular) {}

    /** Its lines from top to bottom; {@code place} names the page. */
    List<PdfFurniture.Placed> lines(Message place) {
        List<List<TextPosition>> runs = text.runs();
        List<TextPosition> left = new ArrayList<>(text.characters());
        List<Placed> placed = new ArrayList<>();
        for (RuledTable table : tables) {
            rows(table, runs, left).ifPresent(placed::addAll);
        }
        for (List<TextPosition> line : byHeight(left)) {
            String text = text(line);
            if (!text.isBlank()) {
                placed.add(new Placed(
                        line.getFirst().getYDirAdj(), List.of(new SourceLine.SourceCell(text.strip(), false)), false));
            }
        }
        placed.sort(Comparator.comparing(Placed::top));
        List<PdfFurniture.Placed> lines = new ArrayList<>();
        for (Placed one : placed) {
            lines.add(new PdfFurniture.Placed(
                    one.top(),
                    new SourceLine(FormatWords.LINE_OF.with(place, lines.size() + 1), one.cells(), one.tabular())));
        }
        return lines;
    }

    /**
     * The rows of a table, whose characters are taken from those that are left. Empty, and nothing is taken, when a box
     * holds several numbers: then rules are missing that should part them.
     */
    private static Optional<List<Placed>> rows(
            RuledTable table, List<List<TextPosition>> runs, List<TextPosition> left) {
        ReadingTime.check();
        BoxedText boxed = BoxedText.of(table, runs);
        Map<RuledTable.Box, String> texts = new HashMap<>();
        for (Map.Entry<RuledTable.Box, List<TextPosition>> box : boxed.inside().entrySet()) {
            StringBuilder text = new StringBuilder();
            byHeight(box.getValue()).forEach(line -> text.append(text(line)).append('\n'));
            String whole = text.toString().strip();
            if (SEVERAL_NUMBERS.matcher(whole).matches()) {
                if (!boxed.isRunInto(box.getKey())) {
                    return Optional.empty();
                }
                whole = UNCERTAIN;
            }
            texts.put(box.getKey(), whole.replace("\n", ""));
        }
        boxed.uncertain(texts.keySet()).forEach(box -> texts.put(box, UNCERTAIN));
        Set<TextPosition> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        taken.addAll(boxed.taken());
        left.removeIf(taken::contains);
        List<Placed> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            List<SourceLine.SourceCell> cells = new ArrayList<>();
            for (int column = 0; column < table.columnCount(); column++) {
                boolean begins = table.begins(row, column);
                String text = begins ? texts.getOrDefault(new RuledTable.Box(row, column), "") : "";
                cells.add(new SourceLine.SourceCell(text, !begins));
            }
            rows.add(new Placed(table.top(row), cells, true));
        }
        return Optional.of(rows);
    }

    private static List<List<TextPosition>> byHeight(List<TextPosition> characters) {
        List<TextPosition> sorted = new ArrayList<>(characters);
        sorted.sort(Comparator.comparing(TextPosition::getYDirAdj).thenComparing(TextPosition::getXDirAdj));
        List<List<TextPosition>> lines = new ArrayList<>();
        for (TextPosition character : sorted) {
            boolean newLine = lines.isEmpty()
                    || character.getYDirAdj() - lines.getLast().getFirst().getYDirAdj()
                            > Math.max(2, character.getFontSizeInPt() * SAME_LINE);
            if (newLine) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(character);
        }
        return lines;
    }

    private static String text(List<TextPosition> line) {
        List<TextPosition> inOrder = new ArrayList<>(line);
        inOrder.sort(Comparator.comparing(TextPosition::getXDirAdj));
        StringBuilder text = new StringBuilder();
        float end = Float.NaN;
        for (TextPosition character : inOrder) {
            boolean gap =
                    !Float.isNaN(end) && character.getXDirAdj() - end > Math.max(1, character.getFontSizeInPt() * GAP);
            text.append(gap ? " " : "").append(character.getUnicode());
            end = character.getXDirAdj() + character.getWidthDirAdj();
        }
        return text.toString();
    }
}
