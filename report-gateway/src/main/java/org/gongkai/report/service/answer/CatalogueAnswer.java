package org.gongkai.report.service.answer;

import java.util.List;
import java.util.Map;

/**
 * What the catalogue of a year shows.
 *
 * @param withoutIndexNumber items that have no index number (索引号)
 * @param article20Items items by the item of Art. 20 of the Regulations
 * @param sharedIndexNumbers index numbers that several documents have
 */
public record CatalogueAnswer(
        long withoutIndexNumber, Map<String, Long> article20Items, List<String> sharedIndexNumbers) {

    public CatalogueAnswer {
        article20Items = Map.copyOf(article20Items);
        sharedIndexNumbers = List.copyOf(sharedIndexNumbers);
    }
}
