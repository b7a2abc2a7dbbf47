package org.gongkai.kit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.paging.Counts;

/** How many records of a list there are, and how many have which value: what the badges of a desk show. */
@Schema(name = "ListCounts")
public record CountsBody(
        @Schema(description = "All that the parameters ask for")
        long total,

        @Schema(
                description =
                        "Whether the numbers are exact: those of words that more than a thousand may have are of all that"
                                + " the index of words has found")
        boolean exact,

        @Schema(description = "How many have which value, by the name of what they are counted by")
        Map<String, List<OfValue>> counts) {

    /** How many have a value. */
    @Schema(name = "ListCount")
    public record OfValue(
            @Schema(nullable = true, description = "Null for those without any")
            String value,

            long number) {}

    /** What was counted. */
    public static CountsBody of(Counts counted) {
        Map<String, List<OfValue>> counts = new LinkedHashMap<>();
        counted.counts().forEach((name, numbers) -> {
            List<OfValue> values = new ArrayList<>();
            numbers.forEach((value, number) -> values.add(new OfValue(value.orElse(null), number)));
            counts.put(name, values);
        });
        return new CountsBody(counted.total(), counted.exact(), counts);
    }
}
