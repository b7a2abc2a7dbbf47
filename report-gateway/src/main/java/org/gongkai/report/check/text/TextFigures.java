package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.code.FigureName;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.WrittenNumber;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Holds the numbers that texts state against the cells; {@code text-figures.csv} says which words mean which. */
public final class TextFigures {

    /** What words mean: one of several sums. */
    private record Saying(Pattern pattern, List<List<FigureName>> meanings) {}

    private record Denial(Pattern pattern, List<FigureName> figures) {}

    private static final List<Saying> SAYINGS = read();

    private static final List<Denial> DENIALS = List.of(
            new Denial(Pattern.compile("(?:没有|未)(?:新收|收到)[^，。；]{0,12}?申请[^，。；]{0,6}"), List.of(FigureName.RECEIVED)),
            new Denial(
                    Pattern.compile("(?:没有|未发生|未被|无)[^，。；]{0,10}行政复议[^，。；]{0,12}"),
                    List.of(FigureName.RECONSIDERATIONS)),
            new Denial(
                    Pattern.compile("(?:没有|未发生|未被|无)[^，。；]{0,22}行政诉讼[^，。；]{0,8}"),
                    List.of(FigureName.SUITS_AT_ONCE, FigureName.SUITS_AFTER_RECONSIDERATION)));

    private static final Pattern OTHER_YEAR = Pattern.compile("(\\d{4})\\s*年");
    private static final Pattern SENTENCE = Pattern.compile("[^。；\n]+");

    private TextFigures() {}

    /** V20, K09: what the text counts is what the tables count. */
    public static Stream<Hit> check(Evidence evidence) {
        return sentences(evidence)
                .flatMap(sentence -> SAYINGS.stream().flatMap(saying -> check(evidence, sentence, saying)));
    }

    /** K28: the text says that there was none, and the tables count some. */
    public static Stream<Hit> contradiction(Evidence evidence) {
        return sentences(evidence)
                .flatMap(sentence -> DENIALS.stream().flatMap(denial -> contradiction(evidence, sentence, denial)));
    }

    /** A sentence of a text of the report, or of prose beside its tables, which is no text of it. */
    private record Sentence(Optional<String> place, String words) {}

    /** The sentences that speak of the report's own year. */
    private static Stream<Sentence> sentences(Evidence evidence) {
        Stream<Sentence> texts = evidence.report().narrative().texts().entrySet().stream()
                .flatMap(text -> sentences(Optional.of(text.getKey()), text.getValue()));
        Stream<Sentence> prose = evidence.prose().stream().flatMap(text -> sentences(Optional.empty(), text));
        return Stream.concat(texts, prose)
                .filter(sentence -> OTHER_YEAR
                        .matcher(sentence.words())
                        .results()
                        .allMatch(year -> year.group(1)
                                .equals(Integer.toString(evidence.report().year()))));
    }

    private static Stream<Sentence> sentences(Optional<String> place, String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(found -> new Sentence(place, found.group().strip()));
    }

    private static Stream<Hit> check(Evidence evidence, Sentence sentence, Saying saying) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = saying.pattern().matcher(sentence.words());
        while (matcher.find()) {
            Optional<BigDecimal> number = WrittenNumber.find(matcher.group(1));
            if (number.isEmpty()) {
                continue;
            }
            BigDecimal stated = number.get();
            List<BigDecimal> meant = saying.meanings().stream()
                    .flatMap(figures -> value(evidence, figures).stream())
                    .toList();
            if (!meant.isEmpty() && meant.stream().noneMatch(value -> value.compareTo(stated) == 0)) {
                hits.add(hit(
                                evidence,
                                sentence,
                                matcher.group(),
                                saying.meanings().getFirst())
                        .values(meant.getFirst(), stated));
            }
        }
        return hits.stream();
    }

    private static Stream<Hit> contradiction(Evidence evidence, Sentence sentence, Denial denial) {
        Matcher matcher = denial.pattern().matcher(sentence.words());
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

    private static List<Saying> read() {
        return ResourceTable.read(
                TextFigures.class,
                "text-figures.csv",
                line -> new Saying(
                        Pattern.compile(line.getField("pattern")),
                        Stream.of(line.getField("figures").split("\\|"))
                                .map(sum -> Stream.of(sum.split("\\+"))
                                        .map(name -> FigureName.valueOf(name.strip()))
                                        .toList())
                                .toList()));
    }
}
