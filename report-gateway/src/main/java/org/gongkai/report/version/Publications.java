package org.gongkai.report.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** What is published, the latest year first and body by body: the last version of every report, without its content. */
@ApplicationScoped
public class Publications {

    private static final String PUBLISHED_HERE = """
            select distinct on (v.year, v.agency_code, v.coverage) v.year, v.agency_code, v.coverage, v.version,
                (v.published_at at time zone 'Asia/Shanghai')::date as published_on, a.name
            from report_version v join agency a on a.code = v.agency_code
            where v.published_at is not null and v.withdrawn_at is null
            """;

    private static final String FILED = """
            select f.year, f.agency_code, f.coverage, cast(null as integer) as version, f.published_on, a.name
            from report_filing_shown f join agency a on a.code = f.agency_code
            where true
            """;

    private final Jdbi jdbi;

    Publications(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A published report of a list.
     *
     * @param version empty of one that was published elsewhere and is shown here too
     */
    public record Publication(ReportKey key, String agencyName, Optional<Integer> version, LocalDate publishedOn) {}

    /** Which are wanted: of a year, of bodies whose name has these words. */
    public record Wanted(Optional<Integer> year, Optional<String> name) {}

    /** A page of them. */
    public Page<Publication> list(Wanted wanted, PageRequest page) {
        ReportKey after = Cursor.read(page.after(), Publications::key)
                .orElse(new ReportKey("", Integer.MAX_VALUE, Coverage.AGENCY));
        List<Publication> oneMore =
                jdbi.withHandle(handle -> handle.createQuery("(" + PUBLISHED_HERE + """
                            and (:year = 0 or v.year = :year) and strpos(a.name, :name) > 0
                            and (-v.year, v.agency_code, v.coverage) > (-:afterYear, :afterAgency, :afterCoverage)
                        order by v.year desc, v.agency_code, v.coverage, v.version desc limit :most)
                        union all (""" + FILED + """
                            and (:year = 0 or f.year = :year) and strpos(a.name, :name) > 0
                            and (-f.year, f.agency_code, f.coverage) > (-:afterYear, :afterAgency, :afterCoverage)
                        order by f.year desc, f.agency_code, f.coverage limit :most)
                        order by year desc, agency_code, coverage limit :most""")
                        .bind("year", wanted.year().orElse(0))
                        .bind("name", wanted.name().orElse(""))
                        .bind("afterYear", after.year())
                        .bind("afterAgency", after.agencyCode())
                        .bind("afterCoverage", after.coverage().name())
                        .bind("most", page.limit() + 1)
                        .map((row, context) -> new Publication(
                                new ReportKey(
                                        row.getString("agency_code"),
                                        row.getInt("year"),
                                        Coverage.valueOf(row.getString("coverage"))),
                                row.getString("name"),
                                Optional.ofNullable(row.getObject("version", Integer.class)),
                                row.getObject("published_on", LocalDate.class)))
                        .list());
        return Page.of(oneMore, page.limit(), publication -> publication.key().toString());
    }

    /** The years of which there is a report, the latest first. */
    public List<Integer> years() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select year from report_version where published_at is not null and withdrawn_at is null
                        union select year from report_filing_shown order by year desc""").mapTo(Integer.class).list());
    }

    private static ReportKey key(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(text);
        }
        return new ReportKey(parts[0], Integer.parseInt(parts[1]), Coverage.valueOf(parts[2]));
    }
}
