package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.code.FigureName;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.NumberInText;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Holds the numbers that texts state against the cells; {@code text-figures.csv} says which words mean which. */
public final class TextFigures {

    /** What a sentence speaks of when it counts. */
    private enum Subject {
        T2,
        T3,
        T4
    }

    /** What words mean: one of several readings. */
    private record Saying(Subject subject, Pattern pattern, List<FigureReading> readings) {}

    private record Denial(Pattern pattern, List<FigureName> figures) {}

    private static final List<Saying> SAYINGS = read();

    /** That none was lost does not say that there was none. */
    private static final String LOST = "(?:纠正|败诉|撤销|违法)";

    private static final String OTHER = "(?:(?!" + LOST + ")[^，。；\\d])";

    private static final String NONE = "(?:没有|未发生|未被|无(?!法))";

    private static final List<Denial> DENIALS = List.of(
            new Denial(
                    Pattern.compile("(?:没有|未)(?:新收|[收接]到)(?:(?!许可|登记|复议|诉讼)[^，。；]){0,12}?申请(?!人|行政复议|复议)[^，。；]{0,6}"),
                    List.of(FigureName.RECEIVED)),
            new Denial(
                    Pattern.compile(NONE + OTHER + "{0,10}行政复议(?!" + OTHER + "{0,6}" + LOST + ")[^，。；]{0,12}"),
                    List.of(FigureName.RECONSIDERATIONS)),
            new Denial(
                    Pattern.compile(NONE + OTHER + "{0,22}行政诉讼(?!" + OTHER + "{0,6}" + LOST + ")[^，。；]{0,8}"),
                    List.of(FigureName.SUITS_AT_ONCE, FigureName.SUITS_AFTER_RECONSIDERATION)));

    /** Stands in a pattern for a number of cases: 件, 起, 宗; 一起, 一件事 and 20件左右 count nothing. */
    private static final String NUMBER = "{N}";

    /** The same, of what is said to be applications: 8份, 56条, 3例 too. */
    private static final String NUMBER_OF_APPLICATIONS = "{A}";

    private static final String OF_CASES = "件(?!事)|(?<!(?<![十百千万零])一)起|宗";

    private static final String OF_APPLICATIONS = "[份条例]|" + OF_CASES;

    private TextFigures() {}

    /** V20, K09: what the text counts is what the tables count. */
    public static Stream<Hit> check(Evidence evidence) {
        return sentences(evidence).flatMap(sentence -> check(evidence, sentence));
    }

    /** K28: the text says that there was none, and the tables count some. */
    public static Stream<Hit> contradiction(Evidence evidence) {
        return sentences(evidence)
                .flatMap(sentence -> DENIALS.stream().flatMap(denial -> contradiction(evidence, sentence, denial)));
    }

    /** The sentences that speak of the report's own year. */
    private static Stream<Sentence> sentences(Evidence evidence) {
        Stream<Sentence> prose = evidence.prose().stream()
                .flatMap(text -> Sentence.of(Optional.empty(), text))
                .filter(sentence -> sentence.isOfYear(evidence.report().year()));
        return Stream.concat(Sentence.of(evidence.report()), prose);
    }

    /** Of several sayings that mean one number the first counts, which is the narrowest. */
    private static Stream<Hit> check(Evidence evidence, Sentence sentence) {
        List<Hit> hits = new ArrayList<>();
        Set<Integer> judged = new HashSet<>();
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.pattern().matcher(sentence.plain());
            while (matcher.find()) {
                Optional<BigDecimal> number = NumberInText.find(matcher.group(1));
                if (number.isPresent()
                        && isAbout(saying.subject(), sentence.around(matcher))
                        && judged.add(matcher.start(1))) {
                    differs(evidence, saying, number.get())
                            .map(meant -> hit(
                                            evidence,
                                            sentence,
                                            sentence.words().substring(matcher.start(), matcher.end()),
                                            saying.readings().getFirst().names())
                                    .values(meant, number.get()))
                            .ifPresent(hits::add);
                }
            }
        }
        return hits.stream();
    }

    /** What the first reading means, where the number is that of none. */
    private static Optional<BigDecimal> differs(Evidence evidence, Saying saying, BigDecimal stated) {
        List<BigDecimal> meant = saying.readings().stream()
                .flatMap(reading -> reading.value(evidence).stream())
                .toList();
        return meant.stream().anyMatch(value -> value.compareTo(stated) == 0)
                ? Optional.empty()
                : meant.stream().findFirst();
    }

    /** Whether it is all of the year that is counted, and applications where they are meant: not disputes or what else is handled. */
    private static boolean isAbout(Subject subject, Counting counting) {
        return counting.isOfWholeYear()
                && !counting.isDifference()
                && switch (subject) {
                    case T2, T4 -> true;
                    case T3 -> counting.isOfApplications() && !counting.isOfPart();
                };
    }

    private static Stream<Hit> contradiction(Evidence evidence, Sentence sentence, Denial denial) {
        Matcher matcher = denial.pattern().matcher(sentence.plain());
        return matcher.find()
                ? value(evidence, denial.figures())
                        .filter(amount -> amount.signum() > 0)
                        .map(amount -> hit(evidence, sentence, matcher.group(), denial.figures())
                                .values(BigDecimal.ZERO, amount))
                        .stream()
                : Stream.empty();
    }

    private static Hit hit(Evidence evidence, Sentence sentence, String words, List<FigureName> figures) {
        List<CellId> cells = figures.stream()
                .flatMap(figure -> evidence.report().form().cellsOf(figure).stream())
                .toList();
        return new Hit(cells, Message.quoted(words), sentence.place(), Optional.empty(), Optional.empty());
    }

    private static Optional<BigDecimal> value(Evidence evidence, List<FigureName> figures) {
        return evidence.report().form().amount(evidence.report().figures(), figures);
    }

    private static String number(String units) {
        return "(" + NumberInText.REGEX + ")\\s*(?:" + units + ")(?!\\s*(?:左右|上下|以上|以内))";
    }

    private static List<Saying> read() {
        return ResourceTable.read(
                TextFigures.class,
                "text-figures.csv",
                line -> new Saying(
                        Subject.valueOf(line.getField("subject")),
                        Pattern.compile(line.getField("pattern")
                                .replace(NUMBER, number(OF_CASES))
                                .replace(NUMBER_OF_APPLICATIONS, number(OF_APPLICATIONS))),
                        Stream.of(line.getField("figures").split("\\|"))
                                .map(FigureReading::of)
                                .toList()));
    }
}
