package org.gongkai.formats.read.source.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.text.TextPosition;

/** The characters of a page in the order in which they are drawn, and which of them are drawn at one stroke. */
final class PdfText {

    /** Digits of one number stand so near, as a share of their height. */
    private static final float NEAR = 0.12f;

    /** What is drawn at several strokes and so near may be one number. */
    private static final float TIGHT = 0.02f;

    private final List<TextPosition> characters = new ArrayList<>();
    private final Map<TextPosition, Integer> strokes = new IdentityHashMap<>();
    private int stroke;

    /** What comes next is drawn at a stroke of its own. */
    void beginStroke() {
        stroke++;
    }

    void add(TextPosition character) {
        characters.add(character);
        strokes.put(character, stroke);
    }

    List<TextPosition> characters() {
        return characters;
    }

    /** The characters, those of a number that is drawn at one stroke together. */
    List<List<TextPosition>> runs() {
        List<List<TextPosition>> runs = new ArrayList<>();
        for (TextPosition character : characters) {
            boolean goesOn = !runs.isEmpty()
                    && strokes.get(runs.getLast().getLast()).equals(strokes.get(character))
                    && isNumeric(runs.getLast().getLast())
                    && isNumeric(character)
                    && isNext(runs.getLast().getLast(), character, NEAR);
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(character);
        }
        return runs;
    }

    /** The runs that may be one number with the one before or behind, although they are drawn at strokes of their own. */
    static Set<List<TextPosition>> doubtful(List<List<TextPosition>> runs) {
        Set<List<TextPosition>> doubtful = new HashSet<>();
        for (int at = 1; at < runs.size(); at++) {
            TextPosition before = runs.get(at - 1).getLast();
            TextPosition next = runs.get(at).getFirst();
            if (isNumeric(before) && isNumeric(next) && isNext(before, next, TIGHT)) {
                doubtful.add(runs.get(at - 1));
                doubtful.add(runs.get(at));
            }
        }
        return doubtful;
    }

    private static boolean isNext(TextPosition before, TextPosition next, float share) {
        float gap = next.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        return Math.abs(before.getYDirAdj() - next.getYDirAdj()) < 1 && Math.abs(gap) <= share * next.getFontSizeInPt();
    }

    private static boolean isNumeric(TextPosition character) {
        String text = character.getUnicode();
        return text != null && text.length() == 1 && "0123456789.,".contains(text);
    }
}
