package org.gongkai.deploy.benchmark;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.gongkai.deploy.database.DatabaseServer;

/**
 * Published items with texts, filled in with SQL, which the service then brings into its index as it does with what was there before it.
 * They are made of words of the trade, each with a frequency of its own.
 */
final class FilledItems {

    private static final PrintStream OUT = System.out;
    private static final String DATABASE = "gongkai_disclosure";
    private static final int AT_ONCE = 100_000;
    private static final int POLL_MILLIS = 500;

    private static final String PLACES = "四方台区,宝山区,尖山区,岭东区,集贤县,友谊县,宝清县,饶河县,太保镇,振兴街道,长安街道,七星镇";
    private static final String THINGS =
            "土地征收,房屋拆迁,补偿安置,环境影响评价,建设工程规划,施工许可,棚户区改造,城市低保,农村危房改造,义务教育,公立医院,供热管网,道路养护,煤矿安全,林地承包,"
                    + "水库移民,乡村振兴资金,三公经费,政府采购,招标投标,国有资产,事业单位招聘,行政处罚,信访处理,食品抽检,药品监管,消防验收,物业维修,住房公积金,社会保险";
    private static final String KINDS = "通知,公告,实施方案,意见,批复,公示,决定,办法,预算,决算,统计公报,应急预案";
    private static final String PHRASES = "根据国务院有关规定,经研究决定,现就有关事项公告如下,各单位要认真贯彻执行,切实加强组织领导,确保按时完成,自发布之日起施行,有效期五年,"
            + "由主管部门负责解释,联系电话附后,坚持以人民为中心,优化营商环境,深化放管服改革,推进依法行政,落实主体责任,完善长效机制,"
            + "强化监督检查,按季度报送进展情况,公开征求意见,接受社会监督,资金专款专用,不得挤占挪用,列入年度考核,统筹城乡发展";

    private final DatabaseServer server;
    private final String agency;

    FilledItems(DatabaseServer server, String agency) {
        this.server = server;
        this.agency = agency;
    }

    /** Fills up to so many, and waits until they are found. */
    void fill(int rows) throws SQLException {
        int there = Math.toIntExact(count("select count(*) from disclosure_item where agency_code = '" + agency + "'"));
        if (there >= rows) {
            OUT.printf("  the items of an earlier run are there%n");
            return;
        }
        long begun = System.nanoTime();
        for (int done = there; done < rows; done += AT_ONCE) {
            add(done, Math.min(rows, done + AT_ONCE));
        }
        OUT.printf("  filled in with SQL: %,d items in %.0f s%n", rows - there, seconds(begun));
        begun = System.nanoTime();
        // Made anew behind the rows, as whoever moves a whole portal here would do it.
        sql("drop index published_item_found");
        sql("update published_index set complete = false, behind = '00000000-0000-0000-0000-000000000000'");
        waitForIndex();
        double indexed = seconds(begun);
        begun = System.nanoTime();
        sql("set maintenance_work_mem = '512MB';"
                + " create index published_item_found on published_item using gin (title_tokens, tokens, marks)");
        double made = seconds(begun);
        sql("vacuum analyze published_item");
        OUT.printf(
                "  brought in by the service: %,d items in %.0f s = %,.0f items/s; their index of words made anew in %.0f s%n",
                rows, indexed, rows / indexed, made);
        OUT.printf(
                "  table and indexes %s, the index of words %s%n",
                size("published_item"), size("published_item_found"));
    }

    private void add(int from, int to) throws SQLException {
        sql("""
                select setseed(0.%5$06d);
                with words as materialized (
                    select string_to_array('%1$s', ',') as places, string_to_array('%2$s', ',') as things,
                        string_to_array('%3$s', ',') as kinds, string_to_array('%4$s', ',') as phrases),
                made as materialized (
                    select uuidv7() as id, uuidv7() as life, i,
                        date '2008-05-01' + cast(floor(random() * 6500) as integer) as day,
                        places[1 + cast(floor(random() * 12) as integer)] as place,
                        things[1 + cast(floor(power(random(), 2) * 30) as integer)] as thing,
                        kinds[1 + cast(floor(power(random(), 1.5) * 12) as integer)] as kind,
                        (select string_agg(phrases[1 + cast(floor(power(random(), 1.3) * 24) as integer) + 0 * n], '，')
                            from generate_series(1, 4 + i %% 6) n) as phrases,
                        case when i %% 50000 = 7 then '氢能' else '' end as rare
                    from words, generate_series(%6$d, %7$d) i),
                rows as (
                    insert into disclosure_item (id, version, recorded_at, changed_at, record_key, agency_code, "column", title,
                        published_on, document_number, index_number, article20_item, topic, channel)
                    select id, 1, now(), now(), 'B-' || i, '%8$s', '信息公开目录/' || thing || '/' || kind,
                        '关于' || place || thing || rare || '的' || kind, day,
                        '公办发〔' || extract(year from day) || '〕' || i || '号', 'B-' || i,
                        'A20_' || lpad((1 + i %% 15)::text, 2, '0'), '综合政务/' || kind, '政府网站' from made
                    returning id),
                lives as (
                    insert into item_life (id, agency_code, revision, stage, record_id, revision_number, published_number, begun_by, begun_at)
                    select life, '%8$s', 0, 'PUBLISHED', id, 1, 1, 'benchmark', now() from made returning id)
                insert into item_revision (item_id, number, agency_code, "column", title, genre, keywords, summary, text, published_on)
                select life, 1, '%8$s', '信息公开目录/' || thing || '/' || kind, '关于' || place || thing || rare || '的' || kind, kind,
                    thing || '、' || kind, place || thing || '有关事项',
                    '<p>' || phrases || '。</p><p>' || place || '人民政府' || day || '</p>', day from made""".formatted(PLACES, THINGS, KINDS, PHRASES, from % 1_000_000, from, to - 1, agency));
    }

    private void waitForIndex() throws SQLException {
        while (count("select count(*) from published_index where complete") == 0) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    /** A connection that sees all of them. */
    Connection connection() throws SQLException {
        return server.administer(DATABASE);
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(sql)) {
            count.next();
            return count.getLong(1);
        }
    }

    private String size(String relation) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet size =
                        statement.executeQuery("select pg_size_pretty(pg_total_relation_size('" + relation + "'))")) {
            size.next();
            return size.getString(1);
        }
    }

    private static double seconds(long begunNanos) {
        return (System.nanoTime() - begunNanos) / 1e9;
    }
}
