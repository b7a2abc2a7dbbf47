package org.gongkai.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.gongkai.form.Form;

/**
 * The texts of a report by the id of their place, in print order; a place without text is absent.
 *
 * @see TextPlace
 */
public record Narrative(SequencedMap<String, String> texts) {

    /** The documents a report is based on, one a line. */
    public static final String BASIS = "head.basis";

    /** What stands above section 1. */
    public static final String INTRODUCTION = "head.introduction";

    /** Whom readers may ask. */
    public static final String CONTACT = "head.contact";

    /** What was published of the body's own accord, as the other texts under headings in section 1. */
    public static final String PROACTIVE_DISCLOSURE = "overview.proactiveDisclosure";

    /** What was asked for, and how it was answered. */
    public static final String APPLICATIONS = "overview.applications";

    /** How information is managed. */
    public static final String INFORMATION_MANAGEMENT = "overview.informationManagement";

    /** Where the public finds it. */
    public static final String PLATFORMS = "overview.platforms";

    /** Who watches over the work; governments also tell of assessment, public appraisal and accountability. */
    public static final String SUPERVISION = "overview.supervision";

    /** Section 5. */
    public static final String PROBLEMS = "problemsAndImprovements";

    /** Section 6. */
    public static final String OTHER_MATTERS = "otherMatters";

    public Narrative {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
    }

    /** Nothing is written yet. */
    public static Narrative empty() {
        return new Narrative(new LinkedHashMap<>());
    }

    /** These texts in the print order of the form; a place that the form does not have is dropped. */
    public static Narrative of(Form form, Map<String, String> texts) {
        SequencedMap<String, String> ordered = new LinkedHashMap<>();
        TextPlace.of(form).forEach(place -> {
            String text = place.isOfTable() ? unmarked(texts.get(place.id())) : texts.get(place.id());
            if (text != null && !text.isBlank()) {
                ordered.put(place.id(), text);
            }
        });
        return new Narrative(ordered);
    }

    /** Notes without the mark that they are printed with. */
    private static String unmarked(String notes) {
        return notes == null
                ? null
                : notes.lines()
                        .map(line -> line.strip().replaceFirst("^注\\s*[:：]\\s*", ""))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    /** The notes below a table, each without a mark. */
    public List<String> notes(String table) {
        return text(TextPlace.notesOf(table))
                .map(notes -> notes.lines().toList())
                .orElse(List.of());
    }

    /** The text of a place. */
    public Optional<String> text(String place) {
        return Optional.ofNullable(texts.get(place));
    }

    /** The same with every text changed. */
    public Narrative map(UnaryOperator<String> each) {
        SequencedMap<String, String> changed = new LinkedHashMap<>();
        texts.forEach((place, text) -> changed.put(place, each.apply(text)));
        return new Narrative(changed);
    }

    /** All texts one after the other. */
    public String whole() {
        return texts.values().stream().collect(Collectors.joining("\n"));
    }
}
