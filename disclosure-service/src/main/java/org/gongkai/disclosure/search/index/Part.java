package org.gongkai.disclosure.search.index;

import java.util.OptionalInt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an item a text stands in. */
public record Part(Kind kind, OptionalInt file) {

    private static final String OF_FILE = ":";

    /** What kinds there are. */
    @Schema(name = "PublishedPart")
    public enum Kind {
        TITLE,
        DOCUMENT_NUMBER,
        INDEX_NUMBER,
        ISSUING_AGENCY,
        KEYWORDS,
        SUMMARY,
        TEXT,

        /** The name of a file that it shows, or the file's text. */
        FILE
    }

    static Part of(Kind kind) {
        return new Part(kind, OptionalInt.empty());
    }

    static Part ofFile(int number) {
        return new Part(Kind.FILE, OptionalInt.of(number));
    }

    /** As the index writes it: one word. */
    String written() {
        return file.isPresent() ? kind + OF_FILE + file.getAsInt() : kind.name();
    }

    /** Reads what the index has written. */
    public static Part read(String written) {
        String[] parts = written.split(OF_FILE);
        Kind kind = Kind.valueOf(parts[0]);
        return parts.length == 1 ? of(kind) : ofFile(Integer.parseInt(parts[1]));
    }
}
