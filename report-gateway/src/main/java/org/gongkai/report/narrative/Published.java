package org.gongkai.report.narrative;

import java.util.Map;

/**
 * What a year made public (主动公开), as section one tells it. What stands in none of the maps is not known: nobody says of it
 * that there was none.
 *
 * @param items published in the year
 * @param byColumn items by the path of their column
 * @param byCategory items by category of Art. 20 of the Regulations; the empty key are those without one
 * @param byChannel items by the channel that the register names; the empty key are those without one
 * @param byPlace items that came to stand elsewhere too, by the kind of the place
 * @param interpretations of documents, by form
 * @param columnsKept columns of the lists in which something stands
 */
public record Published(
        long items,
        Map<String, Long> byColumn,
        Map<String, Long> byCategory,
        Map<String, Long> byChannel,
        Map<String, Long> byPlace,
        Map<String, Long> interpretations,
        long columnsKept) {

    /** Nothing but how many there were. */
    static Published items(long items) {
        return new Published(items, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0);
    }
}
