package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.code.FigureName;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.NumberInText;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Revisions (修订) of documents: each counts as one that is issued and one that is repealed. */
public final class Revisions {

    private static final List<Kind> KINDS = List.of(
            Kind.of("规章", FigureName.REGULATIONS_ISSUED, FigureName.REGULATIONS_REPEALED),
            Kind.of("规范性文件", FigureName.DOCUMENTS_ISSUED, FigureName.DOCUMENTS_REPEALED));

    private static final String NUMBER = "(" + NumberInText.REGEX + ")\\s*件";
    private static final String BETWEEN = "[^，。；：\\d、]";
    private static final Pattern IN_NOTE = Pattern.compile("修订[^，。；\\d]{0,10}?" + NUMBER);

    private Revisions() {}

    /**
     * What is asked of documents of a kind.
     *
     * @param told how a text says how many of them were revised: before their name, behind it, and among those that it counts;
     *     制定、修订 counts new ones too
     */
    private record Kind(Pattern told, FigureName issued, FigureName repealed) {

        static Kind of(String word, FigureName issued, FigureName repealed) {
            String revised = BETWEEN + "{0,6}?修订" + BETWEEN + "{0,6}?" + NUMBER;
            String before = "(?<![定、和与及或])修订" + BETWEEN + "{0,10}?" + word + BETWEEN + "{0,6}?" + NUMBER;
            String among = word + "[^。；]{0,20}?(?:其中|含|包括)" + revised;
            return new Kind(Pattern.compile(before + "|" + word + revised + "|" + among), issued, repealed);
        }

        List<CellId> cells(AnnualReport report) {
            return Stream.of(issued, repealed)
                    .flatMap(name -> report.form().cellsOf(name).stream())
                    .toList();
        }

        Optional<BigDecimal> fewest(AnnualReport report) {
            return amount(report, issued).flatMap(in -> amount(report, repealed).map(in::min));
        }

        private static Optional<BigDecimal> amount(AnnualReport report, FigureName name) {
            return report.form().amount(report.figures(), List.of(name));
        }
    }

    /** How many were revised, and in which text it is said; a note of a cell is in none. */
    private record Said(Optional<String> place, BigDecimal revised) {}

    /** K38: as many as a note or a text says were revised are among those issued and among those repealed. */
    public static Stream<Hit> balanced(Evidence evidence) {
        AnnualReport report = evidence.report();
        return KINDS.stream().flatMap(kind -> {
            List<CellId> cells = kind.cells(report);
            Optional<BigDecimal> fewest = kind.fewest(report);
            return Stream.concat(inNotes(report, cells), inTexts(evidence, kind))
                    .filter(said -> fewest.filter(some -> some.compareTo(said.revised()) < 0)
                            .isPresent())
                    .distinct()
                    .map(said -> new Hit(cells, Message.quoted(""), said.place(), Optional.of(said.revised()), fewest));
        });
    }

    private static Stream<Said> inNotes(AnnualReport report, List<CellId> cells) {
        return cells.stream()
                .flatMap(cell -> report.figures().value(cell).flatMap(CellValue::note).stream())
                .flatMap(note -> IN_NOTE.matcher(NumberInText.plain(note)).results())
                .flatMap(found -> said(Optional.empty(), found));
    }

    private static Stream<Said> inTexts(Evidence evidence, Kind kind) {
        return Sentence.of(evidence.report())
                .flatMap(sentence -> kind.told()
                        .matcher(sentence.plain())
                        .results()
                        .flatMap(found -> said(sentence.place(), found)));
    }

    private static Stream<Said> said(Optional<String> place, MatchResult found) {
        return Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                .map(found::group)
                .filter(number -> number != null)
                .flatMap(number -> NumberInText.find(number).stream())
                .map(revised -> new Said(place, revised));
    }
}
