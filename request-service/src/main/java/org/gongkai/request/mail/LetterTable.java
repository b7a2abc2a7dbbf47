package org.gongkai.request.mail;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.request.announcement.EventCatalogue;

/** Which events are told by letter, and to whom, as {@code letters.csv} lists it. */
final class LetterTable {

    private static final Map<String, Row> BY_TYPE = read();

    private LetterTable() {}

    record Row(Addressee addressee, LetterKind kind) {}

    static Optional<Row> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Map<String, Row> read() {
        return ResourceTable.read(LetterTable.class, "letters.csv", row -> row).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> EventCatalogue.PREFIX + row.getField("event"),
                        row -> new Row(
                                Addressee.valueOf(row.getField("addressee")),
                                LetterKind.valueOf(row.getField("letter")))));
    }
}
