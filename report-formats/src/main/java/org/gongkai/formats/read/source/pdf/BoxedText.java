package org.gongkai.formats.read.source.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.text.TextPosition;

/**
 * Which characters of a page stand in which box of a table. A number is in the box that it has its middle in, whole, also where it is
 * too long for it; one that runs over the edge of the table is in none, and its box is uncertain.
 */
final class BoxedText {

    /** The middle of a character stands this share of its height above its base line. */
    private static final float MIDDLE = 0.35f;

    private final RuledTable table;
    private final Map<RuledTable.Box, List<TextPosition>> inside = new HashMap<>();
    private final List<TextPosition> taken = new ArrayList<>();
    private final Set<RuledTable.Box> uncertain = new HashSet<>();
    private final Set<RuledTable.Box> runInto = new HashSet<>();

    private BoxedText(RuledTable table) {
        this.table = table;
    }

    /** Of a table and the runs of a page's characters. */
    static BoxedText of(RuledTable table, List<List<TextPosition>> runs) {
        BoxedText text = new BoxedText(table);
        runs.forEach(text::put);
        Set<List<TextPosition>> doubtful = PdfText.doubtful(runs);
        for (int at = 1; at < runs.size(); at++) {
            if (doubtful.contains(runs.get(at - 1)) && doubtful.contains(runs.get(at))) {
                text.doubt(runs.get(at - 1), runs.get(at));
            }
        }
        return text;
    }

    private void put(List<TextPosition> run) {
        Set<Optional<RuledTable.Box>> boxes = new LinkedHashSet<>();
        run.forEach(character -> boxes.add(table.box(middle(character))));
        if (boxes.equals(Set.of(Optional.empty()))) {
            return;
        }
        taken.addAll(run);
        if (boxes.contains(Optional.<RuledTable.Box>empty())) {
            boxes.forEach(box -> box.ifPresent(uncertain::add));
            return;
        }
        RuledTable.Box box = boxes.size() == 1
                ? boxes.iterator().next().orElseThrow()
                : table.box(middle(run)).orElseThrow();
        inside.computeIfAbsent(box, first -> new ArrayList<>()).addAll(run);
        if (boxes.size() > 1) {
            boxes.forEach(one -> runInto.add(one.orElseThrow()));
        }
    }

    /** Two runs that may be one number are none for certain when a rule is between them. */
    private void doubt(List<TextPosition> one, List<TextPosition> other) {
        Optional<RuledTable.Box> first = table.box(middle(one));
        Optional<RuledTable.Box> second = table.box(middle(other));
        if (!first.equals(second)) {
            first.ifPresent(uncertain::add);
            second.ifPresent(uncertain::add);
        }
    }

    Map<RuledTable.Box, List<TextPosition>> inside() {
        return inside;
    }

    /** The characters that belong to the table. */
    List<TextPosition> taken() {
        return taken;
    }

    /** Whether a number that is too long for its box reaches from or into this one. */
    boolean isRunInto(RuledTable.Box box) {
        return runInto.contains(box);
    }

    /** The boxes of which nobody can tell what they hold; {@code filled} are those with something in them. */
    Set<RuledTable.Box> uncertain(Set<RuledTable.Box> filled) {
        Set<RuledTable.Box> all = new HashSet<>(uncertain);
        runInto.stream().filter(box -> !filled.contains(box)).forEach(all::add);
        return all;
    }

    private static Point2D middle(List<TextPosition> run) {
        TextPosition last = run.getLast();
        double end = last.getXDirAdj() + last.getWidthDirAdj();
        return new Point2D.Double(
                (run.getFirst().getXDirAdj() + end) / 2, middle(last).getY());
    }

    private static Point2D middle(TextPosition character) {
        return new Point2D.Double(
                character.getXDirAdj() + character.getWidthDirAdj() / 2,
                character.getYDirAdj() - character.getFontSizeInPt() * MIDDLE);
    }
}
