package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.edition.Editions;

/**
 * Pages with texts and figures in files of every kind: what comes out where it belongs, what is lost, and what comes out
 * elsewhere. {@code -Dgongkai.pages=200} reads more of each and prints the counts.
 */
class WildPagesTest {

    private static final long SEED = Long.getLong("gongkai.seed", 20211231L);
    private static final int PAGES = Integer.getInteger("gongkai.pages", 5);

    private static final ReportReader READER = new ReportReader(Editions.shipped());

    /** Characters and cells that were counted. */
    private static final class Count {
        private int kept;
        private int lost;
        private int strange;
        private int twice;
        private int right;
        private int empty;
        private int wrong;
        private final List<String> faults = new ArrayList<>();

        private void fault(String what) {
            if (faults.size() < 12) {
                faults.add(what);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WildFiles.class)
    void every_sentence_and_figure_comes_to_its_place(WildFiles layout) {
        Random random = new Random(SEED + layout.ordinal());
        WildPages pages = new WildPages(SEED + layout.ordinal());
        Count count = new Count();
        for (int number = 0; number < PAGES; number++) {
            WildPage page = pages.next();
            byte[] file = layout.print(page, random);

            ReportReading reading =
                    READER.read(layout.kind(), file, layout.kind().decode(file, Optional.empty()));

            if (!reading.year().equals(Optional.of(page.year()))
                    || !reading.body().name().equals(page.body())) {
                count.fault(number + " title: " + reading.year() + " "
                        + reading.body().name() + " for " + page.year() + " " + page.body());
                count.wrong++;
            }
            texts(number, page, reading, count);
            cells(number, page, reading, count);
        }
        System.out.printf(
                "%-22s characters kept %7d  lost %4d  strange %4d  twice %d   cells right %6d  empty %4d  wrong %d%n",
                layout, count.kept, count.lost, count.strange, count.twice, count.right, count.empty, count.wrong);
        assertThat(count.strange + count.twice + count.wrong)
                .as("%s, seed %d: in a wrong place %s", layout, SEED, count.faults)
                .isZero();
        assertThat((double) count.kept / (count.kept + count.lost))
                .as("%s, seed %d: characters in their place %s", layout, SEED, count.faults)
                .isGreaterThanOrEqualTo(0.99);
        assertThat((double) count.right / (count.right + count.empty))
                .as("%s, seed %d: cells %s", layout, SEED, count.faults)
                .isGreaterThanOrEqualTo(0.99);
    }

    private static void texts(int number, WildPage page, ReportReading reading, Count count) {
        Map<String, String> read = reading.narrative().texts();
        Stream.concat(page.texts().keySet().stream(), read.keySet().stream())
                .distinct()
                .forEach(place -> {
                    String expected = bare(page.texts().getOrDefault(place, ""));
                    String actual = bare(read.getOrDefault(place, ""));
                    int common = common(expected, actual);
                    count.kept += common;
                    count.lost += expected.length() - common;
                    count.strange += actual.length() - common;
                    if (common < Math.max(expected.length(), actual.length())) {
                        count.fault(number + " " + place + ": " + difference(actual, expected) + " for "
                                + difference(expected, actual));
                    }
                });
        String prose = bare(String.join(
                "", reading.prose().stream().map(ReportReading.Prose::text).toList()));
        String all = bare(String.join("", read.values())) + prose;
        for (String aside : page.asides()) {
            boolean told = prose.contains(bare(aside));
            count.kept += told ? aside.length() : 0;
            count.lost += told ? 0 : aside.length();
            if (!told) {
                count.fault(number + " aside " + aside);
            }
        }
        Stream.concat(page.texts().values().stream(), page.asides().stream())
                .flatMap(text -> Stream.of(text.split("(?<=。)")))
                .map(WildPagesTest::bare)
                .filter(sentence -> all.indexOf(sentence) != all.lastIndexOf(sentence))
                .forEach(sentence -> {
                    count.twice++;
                    count.fault(number + " twice " + sentence);
                });
    }

    private static void cells(int number, WildPage page, ReportReading reading, Count count) {
        for (CellId cell : page.form().cells().keySet()) {
            Optional<CellValue> read = reading.figures().value(cell);
            if (read.isEmpty()) {
                count.empty++;
                count.fault(number + " " + cell + " is empty");
            } else if (read.equals(page.figures().value(cell))) {
                count.right++;
            } else {
                count.wrong++;
                count.fault(number + " " + cell + ": " + read + " for "
                        + page.figures().value(cell));
            }
        }
    }

    /** What differs, without what both begin and end with. */
    private static String difference(String text, String other) {
        int from = 0;
        while (from < Math.min(text.length(), other.length()) && text.charAt(from) == other.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < Math.min(text.length(), other.length()) - from
                && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String differs = text.substring(Math.max(0, from - 5), text.length() - end);
        return "…" + differs.substring(0, Math.min(60, differs.length())) + "…";
    }

    /** How many characters both have in the same order. */
    private static int common(String one, String other) {
        if (one.equals(other)) {
            return one.length();
        }
        int[] before = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int[] now = new int[other.length() + 1];
            for (int j = 0; j < other.length(); j++) {
                now[j + 1] = one.charAt(i) == other.charAt(j) ? before[j] + 1 : Math.max(before[j + 1], now[j]);
            }
            before = now;
        }
        return before[other.length()];
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
