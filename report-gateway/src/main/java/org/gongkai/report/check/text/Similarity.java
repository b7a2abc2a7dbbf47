package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.form.words.Message;
import org.gongkai.report.check.evidence.CheckWords;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** K13: how much of the text is that of the office's own last report, or of another office's of the same region. */
public final class Similarity {

    private static final int SHINGLE = 8;
    private static final int MOST_PERCENT = 80;
    private static final int SHORTEST_PASSAGE = 20;
    private static final int PASSAGES = 3;
    private static final int FEWEST_CHARACTERS = 100;

    private Similarity() {}

    /** The reports that it is too like. */
    public static Stream<Hit> check(Evidence evidence) {
        String own = text(evidence.report());
        Set<String> shingles = shingles(own);
        if (own.length() < FEWEST_CHARACTERS) {
            return Stream.empty();
        }
        return Stream.concat(evidence.lastYear().stream(), evidence.crossCheck().siblings().stream())
                .flatMap(other -> hit(shingles, own, other).stream());
    }

    private static Optional<Hit> hit(Set<String> own, String text, AnnualReport other) {
        String theirs = text(other);
        Set<String> common = new HashSet<>(own);
        common.retainAll(shingles(theirs));
        int percent = common.size() * 100 / own.size();
        return percent > MOST_PERCENT
                ? Optional.of(Hit.about(named(other, passages(text, theirs)))
                        .values(BigDecimal.valueOf(MOST_PERCENT), BigDecimal.valueOf(percent)))
                : Optional.empty();
    }

    /** Numbers and the agency's name are bound to differ: they are left out. */
    private static String text(AnnualReport report) {
        return report.narrative().texts().entrySet().stream()
                .filter(text -> !text.getKey().equals(Narrative.BASIS))
                .map(text -> text.getValue().replace(report.agency().name(), "").replaceAll("[\\d\\s.%]", ""))
                .collect(Collectors.joining("。"));
    }

    private static Set<String> shingles(String text) {
        Set<String> shingles = new HashSet<>();
        for (int from = 0; from + SHINGLE <= text.length(); from++) {
            shingles.add(text.substring(from, from + SHINGLE));
        }
        return shingles;
    }

    private static Message named(AnnualReport other, List<String> passages) {
        String name = "《" + other.title() + "》（" + other.agency().code() + "）";
        return passages.isEmpty()
                ? Message.quoted(name)
                : CheckWords.REPORT_WITH_PASSAGES.with(name, "“" + String.join("”“", passages) + "”");
    }

    private static List<String> passages(String text, String other) {
        return Stream.of(text.split("[。；]"))
                .filter(passage -> passage.length() >= SHORTEST_PASSAGE && other.contains(passage))
                .limit(PASSAGES)
                .toList();
    }
}
