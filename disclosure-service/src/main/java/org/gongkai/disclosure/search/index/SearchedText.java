package org.gongkai.disclosure.search.index;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.disclosure.life.content.CleanText;
import org.gongkai.disclosure.search.fold.Plain;

/** The text of an item in one piece, of which each part begins a line. */
final class SearchedText {

    private static final int EXCERPT = 120;

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private String excerpt = "";
    private int characters;

    /** Adds a part, which may not be there. */
    SearchedText with(Part.Kind kind, String part) {
        return part == null ? this : add(Part.of(kind), Plain.of(part));
    }

    /** Adds the text in HTML. */
    SearchedText withHtml(String html) {
        return html == null ? this : add(Part.of(Part.Kind.TEXT), Plain.of(CleanText.words(html)));
    }

    /** Adds a file by its name and its text, which was made plain before. */
    SearchedText withFile(int number, String name, String plain) {
        return add(Part.ofFile(number), Plain.of(name) + (plain == null ? "" : "\n" + plain));
    }

    private SearchedText add(Part part, String plain) {
        if (plain.isEmpty()) {
            return this;
        }
        if (characters > 0) {
            text.append('\n');
            characters++;
        }
        parts.add(part);
        begins.add(characters + 1);
        text.append(plain);
        characters += plain.codePointCount(0, plain.length());
        boolean tells = part.kind() == Part.Kind.SUMMARY || part.kind() == Part.Kind.TEXT;
        if (tells && excerpt.isEmpty()) {
            excerpt = beginning(plain);
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    /** How the summary begins, or without one the text. */
    String excerpt() {
        return excerpt;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** At which character each part begins, from 1. */
    List<Integer> begins() {
        return List.copyOf(begins);
    }

    private static String beginning(String plain) {
        return plain.codePointCount(0, plain.length()) <= EXCERPT
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
