package org.gongkai.report.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SortedPlace;

/**
 * Reports by agency and year, each once: what stands in the list is what is read under the address of the report, so that one
 * which was published elsewhere stands there while nobody has handed in another.
 */
@ApplicationScoped
public class ListedReports {

    /** Who reads a list. */
    public enum Reader {
        /** Who works on reports or sees them at work: also those that are not published. */
        AT_WORK("""
                select r.agency_code, r.year, r.coverage, r.status, r.version, r.amendment,
                    cast(null as text) as sha256, cast(null as timestamptz) as published_at
                from annual_report r
                where not (r.status = 'DRAFT' and r.version = 1) or not exists (
                    select from report_filing_that_counts f
                    where (f.agency_code, f.year, f.coverage) = (r.agency_code, r.year, r.coverage))
                union all
                select f.agency_code, f.year, f.coverage, 'FILED', f.number, null, f.sha256,
                    f.published_on::timestamp at time zone 'Asia/Shanghai'
                from report_filing_that_counts f
                where report_in_scope(f.agency_code) and not exists (
                    select from annual_report r
                    where (r.agency_code, r.year, r.coverage) = (f.agency_code, f.year, f.coverage)
                        and not (r.status = 'DRAFT' and r.version = 1))"""),
        /** Everybody: what is public. */
        OF_PUBLIC_ONES("""
                (select distinct on (v.agency_code, v.year, v.coverage) v.agency_code, v.year, v.coverage,
                    'PUBLISHED' as status, v.version, v.amendment, v.sha256, v.published_at
                from report_version v
                where v.published_at is not null and v.withdrawn_at is null
                order by v.agency_code, v.year, v.coverage, v.version desc)
                union all
                select f.agency_code, f.year, f.coverage, 'FILED', f.number, null, f.sha256,
                    f.published_on::timestamp at time zone 'Asia/Shanghai'
                from report_filing_shown f""");

        private final String rows;

        Reader(String rows) {
            this.rows = rows;
        }
    }

    private final Jdbi jdbi;

    ListedReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A page of those that are wanted, in an order. */
    public Page<ListedReport> page(Reader reader, ReportFilter filter, ReportOrder order, PageRequest page) {
        Optional<SortedPlace> after = order.after(page);
        record Row(ListedReport report, String key) {}
        List<Row> oneMore = jdbi.withHandle(handle -> {
            Query query = bound(
                            handle.createQuery("select r.*, a.name as agency_name, " + order.key() + " as sort_key "
                                    + wanted(reader, filter)
                                    + after.map(place -> " and " + order.behind())
                                            .orElse("") + " order by " + order.by() + " limit :most"),
                            filter)
                    .bind("most", page.limit() + 1);
            after.ifPresent(
                    place -> query.bind("afterKey", place.key().orElse("")).bind("afterReport", place.id()));
            return query.map((row, context) -> new Row(report(row), row.getString("sort_key")))
                    .list();
        });
        return Page.of(
                        oneMore,
                        page.limit(),
                        row -> new SortedPlace(
                                        Optional.of(row.key()),
                                        row.report().key().toString())
                                .written(order.order()))
                .map(Row::report);
    }

    /** How many there are with which value in a column of a row {@code r}, as text. */
    public Map<Optional<String>, Long> count(Reader reader, ReportFilter filter, String column) {
        Map<Optional<String>, Long> counts = new LinkedHashMap<>();
        jdbi.useHandle(handle -> bound(
                        handle.createQuery("select cast(r." + column + " as text) as value, count(*) as number "
                                + wanted(reader, filter) + " group by 1 order by 1"),
                        filter)
                .map((row, context) -> counts.put(Optional.of(row.getString("value")), row.getLong("number")))
                .list());
        return counts;
    }

    private static String wanted(Reader reader, ReportFilter filter) {
        return "from (" + reader.rows + ") r join agency a on a.code = r.agency_code where " + filter.conditions()
                + " and r.status = any(:statuses)";
    }

    private static Query bound(Query query, ReportFilter filter) {
        return query.bindMap(filter.values())
                .bindArray(
                        "statuses",
                        String.class,
                        Stream.of(ReportStanding.values())
                                .filter(filter::isOf)
                                .map(Enum::name)
                                .toList());
    }

    private static ListedReport report(ResultSet row) throws SQLException {
        return new ListedReport(
                new ReportKey(
                        row.getString("agency_code"), row.getInt("year"), Coverage.valueOf(row.getString("coverage"))),
                row.getString("agency_name"),
                ReportStanding.valueOf(row.getString("status")),
                row.getInt("version"),
                Optional.ofNullable(row.getString("amendment")),
                Optional.ofNullable(row.getString("sha256")),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant));
    }
}
