package org.gongkai.request.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.gongkai.paper.Face;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.document.paper.Setting.Span;

/** Words, each character with the face that it is set in. */
final class SetText {

    private final StringBuilder text = new StringBuilder();
    private final List<Face> faces = new ArrayList<>();

    /** Words with the faces of their spans. */
    static SetText of(String text, List<Span> spans) {
        SetText set = new SetText();
        int from = 0;
        for (Span span : spans) {
            set.add(text.substring(from, from + span.length()), span.face());
            from += span.length();
        }
        return set;
    }

    void add(String words, Face face) {
        text.append(words);
        for (int i = 0; i < words.length(); i++) {
            faces.add(face);
        }
    }

    String text() {
        return text.toString();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The face that it begins with; that of official documents where it says nothing. */
    Face face(Face other) {
        return faces.isEmpty() ? other : faces.getFirst();
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= faces.size(); i++) {
            if (i == faces.size() || !faces.get(i).equals(faces.get(from))) {
                spans.add(new Span(i - from, faces.get(from)));
                from = i;
            }
        }
        return spans;
    }

    /** Some of its characters. */
    SetText part(int from, int to) {
        SetText part = new SetText();
        part.text.append(text, from, to);
        part.faces.addAll(faces.subList(from, to));
        return part;
    }

    /** Without blanks at both ends. */
    SetText stripped() {
        String all = text();
        int to = all.stripTrailing().length();
        return part(Math.min(all.length() - all.stripLeading().length(), to), to);
    }

    /** The same with each placeholder in the face that it begins with: Word often cuts them into pieces. */
    SetText withWholePlaceholders() {
        SetText whole = part(0, text.length());
        Matcher place = TemplateLine.PLACEHOLDER.matcher(text);
        while (place.find()) {
            for (int i = place.start(); i < place.end(); i++) {
                whole.faces.set(i, faces.get(place.start()));
            }
        }
        return whole;
    }

    /** The same with what the elements say in the place of their placeholders. */
    SetText filled(Elements elements) {
        SetText filled = new SetText();
        Matcher place = TemplateLine.PLACEHOLDER.matcher(text);
        int from = 0;
        while (place.find()) {
            filled.addAll(part(from, place.start()));
            filled.add(Template.said(elements, place.group(1)), faces.get(place.start()));
            from = place.end();
        }
        filled.addAll(part(from, text.length()));
        return filled.withoutDoubledStops();
    }

    void addAll(SetText other) {
        text.append(other.text);
        faces.addAll(other.faces);
    }

    /** What elements say ends with a full stop, and so may the sentence that they stand in. */
    private SetText withoutDoubledStops() {
        SetText fewer = new SetText();
        for (int i = 0; i < text.length(); i++) {
            boolean doubled = text.charAt(i) == '。'
                    && i + 1 < text.length()
                    && (text.charAt(i + 1) == '。' || text.charAt(i + 1) == '；');
            if (!doubled) {
                fewer.addAll(part(i, i + 1));
            }
        }
        return fewer;
    }
}
