package org.gongkai.request.document.paper;

import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a line of a template, and what it becomes, stands on the page. */
@Schema(name = "TemplateLineKind")
public enum LineKind {

    /** Whose paper it is, large and red above all (发文机关标志). */
    LETTERHEAD("~ "),

    /** A line of the title. */
    TITLE("# "),

    /** Centred, for the number. */
    CENTRE("^ "),

    /** Flush left, for who it is for. */
    LEFT("= "),

    /** On the right, for signature and day. */
    RIGHT("> "),

    /** A heading within the text. */
    HEADING("## "),

    /** A row of a table; its cells stand between bars. */
    ROW("|"),

    /** A paragraph. */
    BODY(""),

    /** A table with a head: what an element that is one becomes. */
    GRID("");

    private final String mark;

    LineKind(String mark) {
        this.mark = mark;
    }

    /** What a line of the kind begins with in a template's text. */
    public String mark() {
        return mark;
    }

    /** Whether it stands in a table. */
    public boolean isTable() {
        return this == ROW || this == GRID;
    }

    /** The kind of a line of a template's text. */
    public static LineKind of(String line) {
        return Stream.of(LETTERHEAD, TITLE, CENTRE, LEFT, RIGHT, HEADING, ROW)
                .filter(kind -> line.startsWith(kind.mark))
                .findFirst()
                .orElse(BODY);
    }
}
