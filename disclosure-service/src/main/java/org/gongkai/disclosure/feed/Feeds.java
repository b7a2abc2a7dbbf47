package org.gongkai.disclosure.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.search.ItemSearch;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;

/**
 * Reads what feeds tell of, the newest first. A row stands where it last became otherwise, so that whoever reads from the top
 * to a place that they know has missed nothing, and whoever reads all months has each row once.
 */
@ApplicationScoped
@Transactional
public class Feeds {

    private static final String PAGE = SqlResource.read(Feeds.class, "page.sql");

    private final ItemSearch search;
    private final FeedHorizon horizon;
    private final Jdbi jdbi;
    private final Clock clock;

    Feeds(ItemSearch search, FeedHorizon horizon, Jdbi jdbi, Clock clock) {
        this.horizon = horizon;
        this.search = search;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The place in {@code after}, as a page of a feed has named it. */
    public static Optional<FeedAsked.Place> place(String after) {
        return Cursor.read(Optional.ofNullable(after), FeedAsked.Place::read);
    }

    /** Whether a month is over, so that nothing more becomes otherwise in it. */
    public boolean isOver(YearMonth month) {
        return month.isBefore(thisMonth());
    }

    /** What is asked for. */
    public FeedPage page(FeedAsked asked) {
        if (!asked.filter().words().isEmpty()) {
            search.requireComplete();
        }
        return jdbi.withHandle(handle -> {
            Instant told = horizon.of(handle);
            List<FeedEntry> oneMore = entries(handle, asked, told);
            boolean more = oneMore.size() > asked.limit();
            List<FeedEntry> entries = more ? oneMore.subList(0, asked.limit()) : oneMore;
            boolean whole = !more && asked.after().isEmpty() && asked.archive().isEmpty();
            return new FeedPage(
                    asked,
                    entries,
                    more ? Optional.of(FeedAsked.Place.of(entries.getLast()).written()) : Optional.empty(),
                    whole ? entries.stream().findFirst().map(FeedEntry::updated) : last(handle, asked.filter(), told),
                    (whole ? before(entries, thisMonth()) : before(handle, asked, told)).map(Feeds::month),
                    later(handle, asked, told),
                    one(asked.filter().agencyCodes()).flatMap(code -> agencyName(handle, code)));
        });
    }

    private static List<FeedEntry> entries(Handle handle, FeedAsked asked, Instant told) {
        FeedQuery query = new FeedQuery(asked.filter(), told);
        asked.after()
                .ifPresent(place -> query.add(
                                "(i.changed_at, i.id) < (:placeAt, :placeId)", "placeAt", at(place.updated()))
                        .with("placeId", place.id()));
        asked.archive()
                .ifPresent(month -> query.add("i.changed_at >= :first", "first", start(month))
                        .add("i.changed_at < :end", "end", start(month.plusMonths(1))));
        List<UUID> ids =
                rows(handle, asked.filter(), query, FeedRows.Order.LATEST_FIRST).first(asked.limit() + 1).stream()
                        .map(FeedAsked.Place::id)
                        .toList();
        return handle.createQuery(PAGE)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> entry(row))
                .list();
    }

    private static FeedRows rows(Handle handle, FeedFilter filter, FeedQuery query, FeedRows.Order order) {
        return new FeedRows(handle, query, filter.asked(), order);
    }

    private static Optional<Instant> last(Handle handle, FeedFilter filter, Instant told) {
        return end(handle, filter, new FeedQuery(filter, told), FeedRows.Order.LATEST_FIRST);
    }

    /** The last moment before a month, where all that there is is at hand. */
    private static Optional<Instant> before(List<FeedEntry> all, YearMonth month) {
        return all.stream()
                .map(FeedEntry::updated)
                .filter(at -> month(at).isBefore(month))
                .findFirst();
    }

    private Optional<Instant> before(Handle handle, FeedAsked asked, Instant told) {
        YearMonth month = asked.archive().orElse(thisMonth());
        FeedQuery query = new FeedQuery(asked.filter(), told).add("i.changed_at < :before", "before", start(month));
        return end(handle, asked.filter(), query, FeedRows.Order.LATEST_FIRST);
    }

    private Optional<YearMonth> later(Handle handle, FeedAsked asked, Instant told) {
        return asked.archive()
                .flatMap(month -> end(
                        handle,
                        asked.filter(),
                        new FeedQuery(asked.filter(), told)
                                .add("i.changed_at >= :behind", "behind", start(month.plusMonths(1))),
                        FeedRows.Order.OLDEST_FIRST))
                .map(Feeds::month)
                .filter(this::isOver);
    }

    /** The first or the last moment at which something became otherwise. */
    private static Optional<Instant> end(Handle handle, FeedFilter filter, FeedQuery query, FeedRows.Order order) {
        return rows(handle, filter, query, order).first().map(FeedAsked.Place::updated);
    }

    private static Optional<String> one(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static Optional<String> agencyName(Handle handle, String code) {
        return handle.createQuery("select name from agency where code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findOne();
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant updated = row.getTimestamp("changed_at").toInstant();
        if (row.getBoolean("gone")) {
            return new FeedEntry.Gone(id, updated, said(row, "withdrawal_reason"));
        }
        return new FeedEntry.Shown(
                id,
                updated,
                row.getString("agency_name"),
                row.getString("title"),
                row.getObject("published_on", LocalDate.class),
                row.getString("column"),
                said(row, "article20_item").map(Article20Item::valueOf),
                said(row, "topic"),
                said(row, "genre"),
                said(row, "document_number"),
                said(row, "index_number"),
                said(row, "summary"),
                said(row, "url"));
    }

    private static Optional<String> said(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ChinaTime.ZONE));
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
