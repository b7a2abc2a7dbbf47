package org.gongkai.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the words of a PDF stand, in points from the left. */
final class PlacedWords extends PDFTextStripper {

    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> places = new ArrayList<>();

    private PlacedWords() {}

    /** Words that were found. */
    record Placed(float x, float end, float points) {}

    static PlacedWords of(byte[] file) {
        PlacedWords words = new PlacedWords();
        try (PDDocument document = Loader.loadPDF(file)) {
            words.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Override
    protected void writeString(String line, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            for (int i = 0; i < position.getUnicode().length(); i++) {
                text.append(position.getUnicode().charAt(i));
                places.add(position);
            }
        }
    }

    /** Where these words stand first. */
    Placed of(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new AssertionError(words + " is not in " + text);
        }
        TextPosition first = places.get(at);
        TextPosition last = places.get(at + words.length() - 1);
        return new Placed(first.getX(), last.getX() + last.getWidth(), first.getFontSizeInPt());
    }
}
