package org.gongkai.report.service.answer;

import java.util.Map;

/**
 * What a year made public.
 *
 * @param byColumn items by the path of their column
 * @param byCategory items by category of Art. 20 of the Regulations; the empty key are those without one
 * @param byChannel items by the channel that the register names; the empty key are those without one
 * @param byPlace items that came to stand elsewhere too, by the kind of the place
 * @param interpretations of documents, by form
 * @param columnsKept columns of the lists in which something stands
 */
public record PublicityAnswer(
        long items,
        Map<String, Long> byColumn,
        Map<String, Long> byCategory,
        Map<String, Long> byChannel,
        Map<String, Long> byPlace,
        Map<String, Long> interpretations,
        long columnsKept) {

    public PublicityAnswer {
        byColumn = Map.copyOf(byColumn);
        byCategory = Map.copyOf(byCategory);
        byChannel = Map.copyOf(byChannel);
        byPlace = Map.copyOf(byPlace);
        interpretations = Map.copyOf(interpretations);
    }
}
