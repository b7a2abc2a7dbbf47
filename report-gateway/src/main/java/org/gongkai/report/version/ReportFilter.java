package org.gongkai.report.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.document.Coverage;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.paging.SearchedWords;

/**
 * Which reports of a list or feed are wanted.
 *
 * @param open only those that are not published yet, or only the others
 * @param words that all stand in the name of the body
 */
public record ReportFilter(
        Optional<String> agencyCode,
        Optional<RegionCode> region,
        Optional<Integer> year,
        Optional<Coverage> coverage,
        Optional<ReportStanding> status,
        Optional<Boolean> open,
        List<String> words) {

    /** Upon rows {@code r} of reports and {@code a} of bodies, but for what is asked of the status. */
    public String conditions() {
        StringBuilder sql = new StringBuilder("a.region_code like :prefix || '%' and r.agency_code like :agency"
                + " and (:year = 0 or r.year = :year) and r.coverage like :coverage");
        for (int i = 0; i < words.size(); i++) {
            sql.append(" and strpos(lower(a.name), :word").append(i).append(") > 0");
        }
        return sql.toString();
    }

    /** The values that the conditions name. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("prefix", region.map(RegionCode::prefix).orElse(""));
        values.put("agency", agencyCode.orElse("%"));
        values.put("year", year.orElse(0));
        values.put("coverage", coverage.map(Enum::name).orElse("%"));
        for (int i = 0; i < words.size(); i++) {
            values.put("word" + i, SearchedWords.compared(words.get(i)));
        }
        return values;
    }

    /** Whether a report that stands so is among them. */
    public boolean isOf(ReportStanding one) {
        return status.filter(wanted -> wanted != one).isEmpty()
                && open.filter(wanted -> wanted != one.isOpen()).isEmpty();
    }
}
