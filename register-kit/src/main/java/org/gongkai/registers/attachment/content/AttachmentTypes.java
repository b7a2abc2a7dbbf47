package org.gongkai.registers.attachment.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.gongkai.kit.table.ResourceTable;

/** The kinds of files that may be attached, as {@code attachment-types.csv} lists them. */
final class AttachmentTypes {

    private static final List<AttachmentType> ALL = read();

    private AttachmentTypes() {}

    /** The kind that a file of this name says it is. */
    static Optional<AttachmentType> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(type -> type.extensions().contains(extension))
                .findFirst();
    }

    /** All endings, as a refusal lists them. */
    static List<String> extensions() {
        return ALL.stream().flatMap(type -> type.extensions().stream().sorted()).toList();
    }

    private static List<AttachmentType> read() {
        return ResourceTable.read(
                AttachmentTypes.class,
                "attachment-types.csv",
                row -> new AttachmentType(
                        Set.copyOf(ResourceTable.words(row, "extensions")),
                        row.getField("mediaType"),
                        Set.copyOf(ResourceTable.words(row, "contents")),
                        Optional.of(row.getField("inside"))
                                .filter(inside -> !inside.isEmpty())
                                .map(AttachmentType.Inside::valueOf)));
    }
}
