package org.gongkai.disclosure.item;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.ledger.FigureReach;
import org.gongkai.kit.ledger.FigureScope;

/** How well the items of a year are entered in the catalogue (主动公开目录), as inspections count it. */
@ApplicationScoped
public class CatalogueQuality {

    private final Jdbi jdbi;
    private final FigureReach reach;

    CatalogueQuality(Jdbi jdbi, FigureReach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
    }

    /**
     * The items that were published in a year.
     *
     * @param withoutIndexNumber of these, without the index number (索引号) of Art. 12 para. 3 of the Regulations
     * @param byCategory of these, by category of Art. 20
     */
    public record OfYear(long items, long withoutIndexNumber, Map<Article20Item, Long> byCategory) {}

    private record Group(Optional<Article20Item> category, long items, long withoutIndexNumber) {}

    /** Of the items of a year. */
    public OfYear of(int year, FigureScope scope) {
        reach.require(scope);
        String sql = """
                select article20_item, count(*), count(*) filter (where coalesce(index_number, '') = '')
                from disclosure_item
                where voided_at is null and extract(year from published_on) = :year and %s
                group by article20_item""".formatted(scope.condition());
        List<Group> groups = jdbi.withHandle(handle -> scope.bind(handle.createQuery(sql))
                .bind("year", year)
                .map((row, context) -> new Group(
                        Optional.ofNullable(row.getString(1)).map(Article20Item::valueOf),
                        row.getLong(2),
                        row.getLong(3)))
                .list());
        Map<Article20Item, Long> byCategory = new EnumMap<>(Article20Item.class);
        groups.forEach(group -> group.category().ifPresent(category -> byCategory.put(category, group.items())));
        return new OfYear(
                groups.stream().mapToLong(Group::items).sum(),
                groups.stream().mapToLong(Group::withoutIndexNumber).sum(),
                byCategory);
    }
}
