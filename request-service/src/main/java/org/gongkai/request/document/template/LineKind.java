package org.gongkai.request.document.template;

import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a line of a template, and what it becomes, stands on the page. */
@Schema(name = "TemplateLineKind")
public enum LineKind {

    /** A line of the title. */
    TITLE("# "),

    /** Centred, for the number. */
    CENTRE("^ "),

    /** Flush left, for who it is for. */
    LEFT("= "),

    /** On the right, for signature and day. */
    RIGHT("> "),

    /** A row of a table of two columns; its cells stand between bars. */
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
    String mark() {
        return mark;
    }

    static LineKind of(String line) {
        return Stream.of(TITLE, CENTRE, LEFT, RIGHT, ROW)
                .filter(kind -> line.startsWith(kind.mark))
                .findFirst()
                .orElse(BODY);
    }
}
