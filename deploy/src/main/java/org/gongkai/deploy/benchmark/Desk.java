package org.gongkai.deploy.benchmark;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.deploy.database.DatabaseServer;

/** What a desk asks for over a million applications: Chinese words, filters and orders of lives, and what is to be done. */
final class Desk {

    private static final PrintStream OUT = System.out;
    private static final int ROWS = 1_000_000;
    private static final int AT_ONCE = 100_000;
    private static final int OPEN = 20_000;
    private static final int OWED = 2_000;
    private static final int PROPOSED = 1_000;
    private static final int WARM_UPS = 30;
    private static final int MEASURED = 200;
    private static final int LATER = 100;

    /** Of one question. */
    private static final double PATIENCE_SECONDS = 15;

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final Traffic service;
    private final DatabaseServer server;
    private final String agency;
    private final SearchedApplications applications = new SearchedApplications();

    Desk(Traffic service, DatabaseServer server, String agency) {
        this.service = service;
        this.server = server;
        this.agency = agency;
    }

    /** Loads the applications, once. */
    void load() throws SQLException {
        if (service.get("/api/v1/applications/counts?by=channel&agencyCode=" + agency)
                .contains("\"total\":" + ROWS)) {
            OUT.printf("the applications of an earlier run are there%n");
            return;
        }
        long begun = System.nanoTime();
        for (int done = 0; done < ROWS - OPEN; done += AT_ONCE) {
            service.importApplications(applications.concluded(agency, done, Math.min(AT_ONCE, ROWS - OPEN - done)));
        }
        service.importApplications(
                applications.open(agency, ROWS - OPEN, OPEN, LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        double seconds = seconds(begun);
        OUT.printf(
                "import of %,d applications with their words: %.0f s = %,.0f rows/s%n", ROWS, seconds, ROWS / seconds);
        sql("vacuum analyze application, application_words");
    }

    /** Chinese words, filters, orders, counts. */
    void search() throws SQLException {
        OUT.printf("over %,d applications of one body, at the service:%n", ROWS);
        long begun = System.nanoTime();
        sql("reindex index application_words_found");
        OUT.printf(
                "  index of words: %s with its rows %s; made anew in %.0f s%n",
                size("application_words_found"), size("application_words"), seconds(begun));
        String list = "/api/v1/applications?agencyCode=" + agency;
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("a rare word", list + word(SearchedApplications.RARE));
        asked.put("a frequent word", list + word(SearchedApplications.FREQUENT));
        asked.put("a word that is nowhere", list + word(SearchedApplications.ABSENT));
        asked.put("a name", list + word(SearchedApplications.NAME));
        asked.put("two frequent words", list + word(SearchedApplications.FREQUENT + " 会议纪要"));
        asked.put("a single character", list + word("氢"));
        asked.put(
                "a frequent word and an outcome",
                list + word(SearchedApplications.FREQUENT) + "&outcome=PARTIAL,GRANTED");
        asked.put(
                "a frequent word and a month",
                list + word(SearchedApplications.FREQUENT) + "&receivedFrom=2022-03-01&receivedTo=2022-03-31");
        asked.put(
                "a frequent word, the newest first", list + word(SearchedApplications.FREQUENT) + "&sort=-receivedOn");
        asked.put("a stage", list + "&stage=IN_REVIEW");
        asked.put("a handler", list + "&handler=" + encoded("承办人7"));
        asked.put("several outcomes", list + "&outcome=UNAVAIL_NOT_HELD,OTHER_MISC");
        asked.put("by day of receipt, the newest first", list + "&sort=-receivedOn");
        asked.put("by day of reply, the newest first", list + "&sort=-closedOn");
        asked.put("what is overdue, by last day", list + "&overdue=true&sort=dueOn");
        asked.put("what is due in a month, with its life", list + "&life=true&dueFrom=" + day(0) + "&dueTo=" + day(31));
        asked.forEach((name, path) -> report(name, path, MEASURED));
        String counts = "/api/v1/applications/counts?by=stage,outcome&agencyCode=" + agency;
        double kept = report("counts by stage and outcome", counts, MEASURED);
        double counted = report(
                "the same, counted one by one for want of a tally by day", counts + "&receivedFrom=1950-01-01", 10);
        OUT.printf("    %.0f times as long%n", counted / kept);
        report(
                "counts of a frequent word",
                "/api/v1/applications/counts?by=stage&agencyCode=" + agency + word(SearchedApplications.FREQUENT),
                10);
    }

    /** The worklist, of open applications that all have a life. */
    void worklist() throws SQLException {
        sql("""
                insert into handling (application_id, agency_code, revision, stage, handler, unit, flags, consulting)
                select id, agency_code, 0, 'IN_REVIEW', '承办人' || abs(hashtext(id::text)) %% 20, '办公室', '', false
                from application where closed_on is null and agency_code = '%s'
                on conflict do nothing""".formatted(agency));
        sql("""
                insert into handling_step (application_id, serial, agency_code, step, happened_on, facts, taken_by, recorded_at)
                select h.application_id, 1, h.agency_code, 'ASSIGN', a.received_on,
                    jsonb_build_object('on', a.received_on, 'handler', h.handler, 'unit', h.unit), 'benchmark', now()
                from handling h join application a on a.id = h.application_id where h.agency_code = '%s'
                on conflict do nothing""".formatted(agency));
        owe();
        propose();
        sql("analyze handling, handling_step, pending_step");
        String path = "/api/v1/applications/worklist?agencyCode=" + agency;
        OUT.printf(
                "worklist over %,d applications, %,d of them open and with a life, %,d decided anew, %,d waiting for the head:%n",
                ROWS, OPEN, OWED, PROPOSED);
        long begun = System.nanoTime();
        service.get(path);
        OUT.printf("  the first time, with every term to be counted: %.1f s%n", seconds(begun));
        report("first page", path, MEASURED);
        String after = "";
        for (int page = 0; page < LATER; page++) {
            Matcher next = NEXT.matcher(service.get(path + after));
            if (!next.find()) {
                throw new IllegalStateException("the worklist ends at page " + page);
            }
            after = "&after=" + next.group(1);
        }
        report("page " + LATER, path + after, MEASURED);
        report("overdue ones of a handler", path + "&state=OVERDUE&handler=" + encoded("承办人7"), MEASURED);
        report("those that wait for the head", path + "&waitingFor=HEAD", MEASURED);
        report(
                "a list of those with a pending step",
                "/api/v1/applications?pending=true&agencyCode=" + agency,
                MEASURED);
    }

    /** Further decisions that were ordered on what is closed. */
    private void owe() throws SQLException {
        sql("""
                insert into handling (application_id, agency_code, revision, stage, handler, unit, flags, consulting, owing)
                select id, agency_code, 0, 'CLOSED', '承办人' || abs(hashtext(id::text)) %% 20, '办公室', 'REDECISION', false, true
                from application where closed_on is not null and agency_code = '%s' order by id limit %d
                on conflict do nothing""".formatted(agency, OWED));
        sql("""
                insert into handling_step (application_id, serial, agency_code, step, happened_on, facts, taken_by, recorded_at)
                select a.id, s.serial, a.agency_code, s.step, a.closed_on,
                    jsonb_build_object('on', a.closed_on) || case s.serial
                        when 1 then jsonb_build_object('outcome', a.outcome)
                        else jsonb_build_object('origin', 'ORDER', 'result', 'RC_REVOKE') end, 'benchmark', now()
                from handling h join application a on a.id = h.application_id,
                    (values (1, 'RECORD_CONCLUDED'), (2, 'ORDER_REDECISION')) s(serial, step)
                where h.owing and h.agency_code = '%s'
                on conflict do nothing""".formatted(agency));
    }

    /** Extensions that somebody has proposed. */
    private void propose() throws SQLException {
        sql("""
                insert into pending_step (application_id, number, agency_code, step, facts, proposed_by, proposed_at, state)
                select h.application_id, 1, h.agency_code, 'EXTEND', '{"on": "2026-03-02", "days": 5}', 'benchmark', now(), 'OPEN'
                from handling h join application a on a.id = h.application_id
                where a.closed_on is null and h.agency_code = '%s' order by h.application_id limit %d
                on conflict do nothing""".formatted(agency, PROPOSED));
    }

    /** Answers the median in milliseconds. */
    private double report(String name, String path, int measured) {
        long warm = System.nanoTime();
        for (int i = 0; i < Math.min(WARM_UPS, measured) && seconds(warm) < PATIENCE_SECONDS / 2; i++) {
            service.get(path);
        }
        long[] nanos = new long[measured];
        long start = System.nanoTime();
        int done = 0;
        while (done < measured && seconds(start) < PATIENCE_SECONDS) {
            long begun = System.nanoTime();
            service.get(path);
            nanos[done] = System.nanoTime() - begun;
            done++;
        }
        Arrays.sort(nanos, 0, done);
        OUT.printf(
                "  %s: median %.1f ms, 99th percentile %.1f ms of %d%n",
                name, nanos[done / 2] / 1e6, nanos[done * 99 / 100] / 1e6, done);
        return nanos[done / 2] / 1e6;
    }

    private String size(String relation) throws SQLException {
        try (Connection connection = server.administer("gongkai_request");
                Statement statement = connection.createStatement();
                ResultSet size =
                        statement.executeQuery("select pg_size_pretty(pg_total_relation_size('" + relation + "'))")) {
            size.next();
            return size.getString(1);
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = server.administer("gongkai_request");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String day(int ahead) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(ahead).toString();
    }

    private static String word(String words) {
        return "&q=" + encoded(words);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double seconds(long begunNanos) {
        return (System.nanoTime() - begunNanos) / 1e9;
    }
}
