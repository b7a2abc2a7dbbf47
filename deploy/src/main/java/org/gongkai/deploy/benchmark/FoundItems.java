package org.gongkai.deploy.benchmark;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What everybody asks for among published items: whether all is found over few of them, held against a scan of the source tables in this
 * program, and how long it takes over many, held against a scan by the database.
 */
final class FoundItems {

    private static final PrintStream OUT = System.out;
    private static final int FEW = 20_000;
    private static final int QUESTIONS = 50;
    private static final int LONGEST = 4;
    private static final int PAGE = 50;
    private static final int LARGE_PAGE = 500;
    private static final int FAR = 10_000;
    private static final int MEASURED = 51;
    private static final int SCANS = 3;
    private static final double PATIENCE_SECONDS = 20;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Traffic service;
    private final FilledItems items;
    private final String list;
    private final int many;

    /**
     * Those of one body.
     *
     * @param many over how many the times are taken
     */
    FoundItems(Traffic service, FilledItems items, String agency, int many) {
        this.service = service;
        this.items = items;
        this.list = "/api/v1/public/items?agencyCode=" + agency;
        this.many = many;
    }

    void measure() throws SQLException {
        OUT.printf("published items, %,d of them:%n", FEW);
        items.fill(FEW);
        findAll();
        OUT.printf("published items, %,d of them, at the service:%n", many);
        items.fill(many);
        times();
    }

    private void findAll() throws SQLException {
        Map<String, String> texts = texts();
        int found = 0;
        int missed = 0;
        int wrong = 0;
        int[] lengths = new int[LONGEST + 1];
        Set<String> questions = questions(texts);
        for (String question : questions) {
            Set<String> expected = new HashSet<>();
            texts.forEach((id, text) -> {
                if (text.contains(question)) {
                    expected.add(id);
                }
            });
            Set<String> actual = everything(question);
            int right = (int) expected.stream().filter(actual::contains).count();
            found += right;
            missed += expected.size() - right;
            wrong += actual.size() - right;
            lengths[question.length()]++;
            if (right != expected.size() || right != actual.size()) {
                OUT.printf("    %s: %d expected, %d found%n", question, expected.size(), actual.size());
            }
        }
        OUT.printf(
                "  %d questions of 1 to 4 characters (%s): %,d items found, %d missed, %d found wrongly%n",
                questions.size(),
                Arrays.toString(Arrays.copyOfRange(lengths, 1, lengths.length)),
                found,
                missed,
                wrong);
    }

    /** Pieces of texts, wherever words begin and end in them, and a few that are nowhere. */
    private static Set<String> questions(Map<String, String> texts) {
        Random random = new Random(20_261_127);
        String[] all = texts.values().toArray(String[]::new);
        Arrays.sort(all);
        Set<String> questions = new LinkedHashSet<>(Set.of("麒麟", "氢能", "政府信息", "算预"));
        while (questions.size() < QUESTIONS) {
            String text = all[random.nextInt(all.length)];
            int length = 1 + questions.size() % LONGEST;
            int from = random.nextInt(text.length() - length);
            String question = text.substring(from, from + length);
            if (question.codePoints().allMatch(Character::isIdeographic)) {
                questions.add(question);
            }
        }
        return questions;
    }

    /** By id what stands in each, read from the tables that people write into. */
    private Map<String, String> texts() throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Connection connection = items.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select t.id, t.title, t.document_number, t.index_number, r.keywords, r.summary, r.text
                        from disclosure_item t join item_life l on l.record_id = t.id
                            join item_revision r on r.item_id = l.id where t.record_key like 'B-%'""")) {
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int column = 2; column <= 7; column++) {
                    text.append(row.getString(column).replaceAll("<[^>]*>", "\n"))
                            .append('\n');
                }
                texts.put(row.getString(1), text.toString());
            }
        }
        return texts;
    }

    private Set<String> everything(String question) {
        Set<String> ids = new HashSet<>();
        String page = list + "&limit=" + LARGE_PAGE + word(question);
        String after = "";
        boolean more = true;
        while (more) {
            String answer = service.get(page + after);
            Matcher id = ID.matcher(answer);
            while (id.find()) {
                if (!ids.add(id.group(1))) {
                    throw new IllegalStateException("twice on the pages of " + question + ": " + id.group(1));
                }
            }
            Matcher next = NEXT.matcher(answer);
            more = next.find();
            after = more ? "&after=" + next.group(1) : "";
        }
        return ids;
    }

    private void times() throws SQLException {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("a single character", "氢");
        words.put("a rare word of two", "氢能");
        words.put("a word that is nowhere", "麒麟");
        words.put("a frequent word of two", "通知");
        words.put("a word of three", "义务教");
        words.put("a word of four", "道路养护");
        words.put("two words", "道路养护 应急预案");
        for (Map.Entry<String, String> word : words.entrySet()) {
            double search = report(word.getKey(), list + word(word.getValue()));
            double scan = scan(word.getValue().split(" "));
            OUT.printf("    a scan with LIKE: %.0f ms, %.0f times as long%n", scan, scan / search);
        }
        String counts =
                list.replace("/items?", "/items/counts?by=column,article20Item,topic,genre,year,agencyCode,channel&");
        report("facets of everything", counts);
        report("facets of a rare word", counts + word("氢能"));
        report("facets of a frequent word", counts + word("通知"));
        report("facets of a word of four", counts + word("道路养护"));
        pages("", "everything");
        pages(word("通知") + "&sort=-publishedOn", "a frequent word");
    }

    private void pages(String asked, String name) {
        double first = report("page 1 of " + name, list + asked);
        int passed = 0;
        String after = "";
        Matcher next = NEXT.matcher("");
        boolean more = true;
        while (more && passed < (FAR - 1) * PAGE) {
            int limit = Math.min(LARGE_PAGE, (FAR - 1) * PAGE - passed);
            next.reset(service.get(list + asked + "&limit=" + limit + after));
            more = next.find();
            if (more) {
                after = "&after=" + next.group(1);
                passed += limit;
            }
        }
        double far = report("page %,d of %s".formatted(passed / PAGE + 1, name), list + asked + after);
        OUT.printf("    %.2f times as long%n", far / first);
    }

    /** The median time in milliseconds in which the database finds a page by looking at every text. */
    private double scan(String[] words) throws SQLException {
        StringBuilder sql = new StringBuilder("select record_id from published_item where true");
        for (String word : words) {
            sql.append(" and folded like '%").append(word).append("%'");
        }
        sql.append(" order by published_on desc, record_id desc limit 51");
        double[] millis = new double[SCANS];
        try (Connection connection = items.connection();
                Statement statement = connection.createStatement()) {
            // The whole table: the order that an index has would end a scan for what is frequent early.
            statement.execute("set enable_indexscan = off");
            for (int i = 0; i < SCANS; i++) {
                long begun = System.nanoTime();
                statement.executeQuery(sql.toString()).close();
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[SCANS / 2];
    }

    private double report(String name, String path) {
        service.warmUp(path, 20);
        long[] nanos = new long[MEASURED];
        long start = System.nanoTime();
        int done = 0;
        while (done < MEASURED && (System.nanoTime() - start) / 1e9 < PATIENCE_SECONDS) {
            long begun = System.nanoTime();
            service.get(path);
            nanos[done] = System.nanoTime() - begun;
            done++;
        }
        Arrays.sort(nanos, 0, done);
        OUT.printf(
                "  %s: median %.1f ms, slowest %.1f ms of %d%n",
                name, nanos[done / 2] / 1e6, nanos[done - 1] / 1e6, done);
        return nanos[done / 2] / 1e6;
    }

    private static String word(String words) {
        return "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
