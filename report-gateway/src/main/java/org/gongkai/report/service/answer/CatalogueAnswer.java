package org.gongkai.report.service.answer;

import java.util.Map;

/**
 * What the catalogue of a year shows.
 *
 * @param withoutIndexNumber items that have no index number (索引号)
 * @param article20Items items by the item of Art. 20 of the Regulations
 */
public record CatalogueAnswer(long withoutIndexNumber, Map<String, Long> article20Items) {

    public CatalogueAnswer {
        article20Items = Map.copyOf(article20Items);
    }
}
