package org.gongkai.disclosure.item;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.registers.statistics.ScopedRows;

/** How well the items of a year are entered in the catalogue (主动公开目录), as inspections count it. */
@ApplicationScoped
public class CatalogueQuality {

    private static final String BY_CATEGORY = """
            select article20_item, count(*) from disclosure_item
            where voided_at is null and article20_item is not null and published_on between :from and :to and %s
            group by article20_item""";

    /** The last condition says which index has them. */
    private static final String WITHOUT_INDEX_NUMBER = """
            select count(*) from disclosure_item
            where voided_at is null and published_on between :from and :to and %s
              and coalesce(index_number, '') = ''""";

    /** An item is known by its number; documents are by that of the document, and may be given one twice by mistake. */
    private static final String SHARED_INDEX_NUMBERS = """
            select index_number from normative_document
            where voided_at is null and index_number <> '' and %s
            group by agency_code, index_number
            having count(*) > 1 and bool_or(issued_on between :from and :to)
            order by index_number limit 20""";

    private final Jdbi jdbi;
    private final ItemStatistics statistics;
    private final FigureReach reach;

    CatalogueQuality(Jdbi jdbi, ItemStatistics statistics, FigureReach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
        this.statistics = statistics;
    }

    /**
     * The items that were published in a year.
     *
     * @param withoutIndexNumber of these, without the index number (索引号) of Art. 12 para. 3 of the Regulations
     * @param byCategory of these, by category of Art. 20
     * @param sharedIndexNumbers the first of those that more than one document of a body has, of which one is of the year
     */
    public record OfYear(
            long items,
            long withoutIndexNumber,
            Map<Article20Item, Long> byCategory,
            List<String> sharedIndexNumbers) {}

    /** Of the items of a year. */
    public OfYear of(int year, FigureScope scope) {
        long items = statistics.of(year, scope, Optional.empty()).stream()
                .mapToLong(ColumnCount::count)
                .sum();
        ScopedRows rows = reach.rows(scope, year, Optional.empty());
        return jdbi.withHandle(handle -> {
            Map<Article20Item, Long> byCategory = new EnumMap<>(Article20Item.class);
            ofYear(handle, BY_CATEGORY, year, rows)
                    .map((row, context) -> byCategory.put(Article20Item.valueOf(row.getString(1)), row.getLong(2)))
                    .list();
            long unnumbered = ofYear(handle, WITHOUT_INDEX_NUMBER, year, rows)
                    .mapTo(Long.class)
                    .one();
            List<String> shared = ofYear(handle, SHARED_INDEX_NUMBERS, year, rows)
                    .mapTo(String.class)
                    .list();
            return new OfYear(items, unnumbered, byCategory, shared);
        });
    }

    private static Query ofYear(Handle handle, String sql, int year, ScopedRows rows) {
        return rows.bind(handle.createQuery(sql.formatted(rows.condition())))
                .bind("from", LocalDate.of(year, Month.JANUARY, 1))
                .bind("to", LocalDate.of(year, Month.DECEMBER, 31));
    }
}
