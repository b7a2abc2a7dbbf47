package org.gongkai.report.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.MigrationForTests;

/** Filings of earlier releases are listed, and the feed tells of those that everybody reads. */
class FilingsInFeedMigrationTest {

    @Test
    void what_is_shown_already_comes_behind_all_that_the_feed_has_told() throws Exception {
        try (MigrationForTests migration = new MigrationForTests("db/edge", "db/service")) {
            Jdbi database = migration.database();
            migration.to("220");
            database.useHandle(FilingsInFeedMigrationTest::filingsOfAnEarlierRelease);

            migration.to("latest");
            migration.to("latest");

            database.useHandle(handle -> {
                assertThat(handle.select(
                                        "select year || '/' || number || ' ' || is_public from report_filing_that_counts order by year")
                                .mapTo(String.class)
                                .list())
                        .containsExactly("2018/1 true", "2019/2 false", "2020/1 true", "2021/1 true");
                assertThat(handle.select(
                                        "select position || ' ' || year || '/' || number || ' ' || kind from report_filing_place order by position")
                                .mapTo(String.class)
                                .list())
                        .containsExactly("8 2020/1 SHOWN", "9 2018/1 SHOWN");
                assertThat(handle.select("select next_report_place()")
                                .mapTo(Long.class)
                                .one())
                        .isEqualTo(10);
            });
        }
    }

    /** Shown are 2018 and, earlier, 2020; 2019 was replaced, 2021 made here too, 2022 voided. */
    private static void filingsOfAnEarlierRelease(Handle handle) {
        handle.execute("""
                insert into agency (code, name, region_code, kind, keeper, version)
                values ('office', '市府办', '310000', 'GOVERNMENT_OFFICE', 'office', 1)""");
        handle.execute("""
                insert into report_filing (agency_code, year, coverage, number, content, sha256, published_on, filed_at, filed_by)
                select 'office', f.year, 'AGENCY', f.number, '{}', 'x', '2023-01-20', now(), 'reviewer'
                from (values (2018, 1), (2019, 1), (2019, 2), (2020, 1), (2021, 1), (2022, 1)) as f (year, number)""");
        handle.execute("""
                insert into report_filing_publication (agency_code, year, coverage, number, public_since, public_by)
                select 'office', f.year, 'AGENCY', 1, now() - f.days * interval '1 day', 'signer'
                from (values (2018, 1), (2019, 2), (2020, 3), (2021, 4), (2022, 5)) as f (year, days)""");
        handle.execute("""
                insert into report_filing_voiding (agency_code, year, coverage, number, reason, voided_at, voided_by)
                values ('office', 2022, 'AGENCY', 1, 'x', now(), 'reviewer')""");
        handle.execute("""
                insert into report_version (agency_code, year, coverage, version, content, sha256, signature, finalized_at,
                    finalized_by, published_at, published_by, position)
                values ('office', 2021, 'AGENCY', 1, '{}', 'x', 'x', now(), 'signer', now(), 'signer', 7)""");
    }
}
