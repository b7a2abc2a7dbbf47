package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.report.check.evidence.CheckWords;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** K36: the report as it was published elsewhere says the same, in figures and in text. */
public final class Copies {

    /** How a page breaks and dots its lines is no difference. */
    private static final Pattern DRESS = Pattern.compile("[\\s\\p{P}\\p{Z}]+");

    private Copies() {}

    /** The copies that differ. */
    public static Stream<Hit> check(Evidence evidence) {
        return evidence.crossCheck().copies().stream().flatMap(copy -> hit(evidence, copy).stream());
    }

    private static Optional<Hit> hit(Evidence evidence, CrossCheck.Copy copy) {
        AnnualReport report = evidence.report();
        Figures theirs = copy.report().figures(evidence.editions(), report.form());
        List<CellId> cells = report.form().cells().keySet().stream()
                .filter(cell -> differs(report.figures().amount(cell), theirs.amount(cell)))
                .toList();
        long texts = report.narrative().texts().entrySet().stream()
                .filter(text -> !text.getKey().equals(Narrative.BASIS))
                .filter(text -> isOther(text, copy.report().narrative().texts()))
                .count();
        return cells.isEmpty() && texts == 0
                ? Optional.empty()
                : Optional.of(Hit.at(cells, Optional.empty(), Optional.empty())
                        .of(CheckWords.COPY.with(copy.place(), cells.size(), texts)));
    }

    private static boolean differs(Optional<BigDecimal> own, Optional<BigDecimal> other) {
        return own.flatMap(amount -> other.map(amount::compareTo))
                .filter(compared -> compared != 0)
                .isPresent();
    }

    /** A text that one of them does not have is told by other rules. */
    private static boolean isOther(Map.Entry<String, String> text, Map<String, String> others) {
        String other = others.getOrDefault(text.getKey(), "");
        return !other.isBlank()
                && !text.getValue().isBlank()
                && !bare(text.getValue()).equals(bare(other));
    }

    private static String bare(String text) {
        return DRESS.matcher(text).replaceAll("");
    }
}
