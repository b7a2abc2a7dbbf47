package org.gongkai.report.check.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/**
 * K12: names of other regions in a text, as happens when another office's report was the model. {@code regions.csv} has
 * the names of provinces, cities and counties. The regions above and below its own may be named, and so may any in
 * the title of a document.
 */
public final class OtherRegions {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;
    private static final Set<String> COMMON = Set.of("市中区", "开发区", "高新区", "新城区", "城中区", "市南区", "市北区");
    private static final Pattern TITLES = Pattern.compile("《[^》]*》");
    private static final Map<String, Set<String>> CODES = read();

    private OtherRegions() {}

    /** The names that are found. */
    public static Stream<Hit> check(Evidence evidence) {
        AnnualReport report = evidence.report();
        String own = new RegionCode(report.agency().regionCode()).prefix();
        return report.narrative().texts().entrySet().stream()
                .flatMap(text -> names(text.getValue()).stream()
                        .filter(name -> !report.agency().name().contains(name))
                        .filter(name -> CODES.get(name).stream().noneMatch(code -> isRelated(own, code)))
                        .map(name -> Hit.in(text.getKey(), name)));
    }

    private static boolean isRelated(String own, String other) {
        return own.startsWith(other) || other.startsWith(own);
    }

    /** The names in a text; of two that begin at the same place the longer is meant. */
    private static Set<String> names(String text) {
        String plain = TITLES.matcher(text).replaceAll("");
        Set<String> names = new TreeSet<>();
        for (int from = 0; from < plain.length(); from++) {
            int longest = Math.min(LONGEST, plain.length() - from);
            for (int length = longest; length >= SHORTEST; length--) {
                String name = plain.substring(from, from + length);
                if (CODES.containsKey(name)) {
                    names.add(name);
                    from += length - 1;
                    break;
                }
            }
        }
        return names;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> codes = new HashMap<>();
        ResourceTable.read(OtherRegions.class, "regions.csv", line -> line).forEach(line -> {
            String name = line.getField("name");
            if (name.length() >= SHORTEST && !COMMON.contains(name)) {
                codes.computeIfAbsent(name, absent -> new HashSet<>()).add(line.getField("code"));
            }
        });
        return codes;
    }
}
