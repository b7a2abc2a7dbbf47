package org.gongkai.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.Text;

/**
 * A place of the report that holds text: of its head, under a heading of section 1, a section of its own, notes below a table
 * or behind a figure.
 *
 * @param section number of the section, 0 for the head
 * @param group name in JSON of the object that holds it, empty for one that stands by itself
 * @param name name in JSON
 */
public record TextPlace(int section, Optional<String> group, String name, Text label) {

    private static final String HEAD = "head";

    /** The group of the notes below tables. */
    private static final String NOTES = "notes";

    /** The group of the notes behind figures, of which there is a place for every cell. */
    public static final String CELLS = "cells";

    /** Groups that are no section. */
    private static final Set<String> AROUND_THE_TEXT = Set.of(HEAD, NOTES, CELLS);

    private static final Text NOTE_OF_TABLE = new Text("表注", "Notes to the table");
    private static final Text NOTE_OF_CELL = new Text("格注", "Note to the figure");

    /** Every place of the form in print order. */
    public static List<TextPlace> of(Form form) {
        Stream<TextPlace> head =
                form.head().stream().map(text -> new TextPlace(0, Optional.of(HEAD), text.id(), text.label()));
        return Stream.concat(head, form.sections().stream().flatMap(TextPlace::of))
                .toList();
    }

    /** The place with this id, if the form has it. */
    public static Optional<TextPlace> find(Form form, String id) {
        return of(form).stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .or(() -> ofCell(form, id));
    }

    private static Optional<TextPlace> ofCell(Form form, String id) {
        return Optional.of(id)
                .filter(text -> text.startsWith(CELLS + "."))
                .flatMap(text -> CellId.find(text.substring(CELLS.length() + 1)))
                .filter(cell -> form.findCell(cell).isPresent())
                .map(cell -> new TextPlace(
                        sectionOf(form, cell.table()), Optional.of(CELLS), cell.toString(), NOTE_OF_CELL));
    }

    private static int sectionOf(Form form, String table) {
        return form.sections().stream()
                .filter(section -> section.table().filter(table::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** The place of the notes below a table. */
    public static String notesOf(String table) {
        return NOTES + "." + table;
    }

    /** Whether it is a section of text, which has no headings of its own. */
    public boolean isSection() {
        return group.isEmpty();
    }

    /** Whether it stands under one of the headings that the form requires in a section of text. */
    public boolean isUnderHeading() {
        return group.filter(outer -> !AROUND_THE_TEXT.contains(outer)).isPresent();
    }

    /** Whether it holds notes below a table, each a line. */
    public boolean isOfTable() {
        return group.filter(NOTES::equals).isPresent();
    }

    /** The cell behind whose figure it stands, if it does. */
    public static Optional<CellId> cellOf(String place) {
        return place.startsWith(CELLS + ".") ? CellId.find(place.substring(CELLS.length() + 1)) : Optional.empty();
    }

    /** Name of the place in paths and in the store, for example {@code overview.applications}. */
    public String id() {
        return group.map(outer -> outer + "." + name).orElse(name);
    }

    private static Stream<TextPlace> of(Section section) {
        if (section.table().isPresent()) {
            return Stream.of(new TextPlace(
                    section.number(), Optional.of(NOTES), section.table().get(), NOTE_OF_TABLE));
        }
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
