package org.gongkai.request.document.source;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.registers.field.Labelled;

/** Codes as papers say them, out of {@code labels.csv}. */
final class Spoken {

    private static final Map<String, String> LABELS = ResourceTable.read(
                    Spoken.class,
                    "labels.csv",
                    row -> Map.entry(row.getField("type") + "." + row.getField("constant"), row.getField("zh")))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Spoken() {}

    /** A constant in words. */
    static String of(Enum<?> constant) {
        return constant instanceof Labelled labelled
                ? labelled.label()
                : of(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    /** What is said of a constant in another respect. */
    static String of(String respect, String constant) {
        return find(respect, constant)
                .orElseThrow(() -> new IllegalArgumentException("nothing is said of " + respect + " " + constant));
    }

    static Optional<String> find(String respect, String constant) {
        return Optional.ofNullable(LABELS.get(respect + "." + constant));
    }
}
