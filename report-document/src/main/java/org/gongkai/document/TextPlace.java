package org.gongkai.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.Text;

/**
 * A place of the report that holds text: of its head, under a heading of section 1, or a section of its own.
 *
 * @param section number of the section, 0 for the head
 * @param group name in JSON of the object that holds it, empty for one that stands by itself
 * @param name name in JSON
 */
public record TextPlace(int section, Optional<String> group, String name, Text label) {

    private static final String HEAD = "head";

    /** Every place of the form in print order. */
    public static List<TextPlace> of(Form form) {
        Stream<TextPlace> head =
                form.head().stream().map(text -> new TextPlace(0, Optional.of(HEAD), text.id(), text.label()));
        return Stream.concat(head, form.sections().stream().flatMap(TextPlace::of))
                .toList();
    }

    /** The place with this id, if the form has it. */
    public static Optional<TextPlace> find(Form form, String id) {
        return of(form).stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** Name of the place in paths and in the store, for example {@code overview.applications}. */
    public String id() {
        return group.map(outer -> outer + "." + name).orElse(name);
    }

    private static Stream<TextPlace> of(Section section) {
        if (section.text().isEmpty()) {
            return Stream.empty();
        }
        if (section.headings().isEmpty()) {
            return Stream.of(new TextPlace(
                    section.number(), Optional.empty(), section.text().get(), section.title()));
        }
        return section.headings().stream()
                .map(heading -> new TextPlace(section.number(), section.text(), heading.id(), heading.label()));
    }
}
