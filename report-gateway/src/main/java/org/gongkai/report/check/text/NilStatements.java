package org.gongkai.report.check.text;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.Form;
import org.gongkai.form.Keeping;
import org.gongkai.form.code.FigureName;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;
import org.gongkai.report.check.figure.FigureChecks;

/** Sentences by which a report states that there was nothing. */
public final class NilStatements {

    /** By register, as the form names it, the words that deny that there was anything in it. */
    private static final Map<String, Pattern> DENIALS = Map.of(
            "applications", Pattern.compile("(?:没有|未)(?:新收|收到|受理)[^，。；]{0,12}?申请"),
            "processing-fees", Pattern.compile("(?:没有|未)(?:发生|有|产生)?收取[^，。；]{0,16}费"),
            "normative-documents", Pattern.compile("(?:没有|未)(?:制定|制发|出台|印发|废止)[^，。；]{0,10}(?:规章|规范性文件)"),
            "cases", Pattern.compile("(?:没有|未发生|未被|无)[^，。；]{0,22}?行政(?:复议|诉讼)"));

    /** The same of actions, of which each kind is kept by itself. */
    private static final Map<FigureName, Pattern> DENIALS_OF_ACTIONS = Map.of(
            FigureName.LICENCES, action("行政许可"),
            FigureName.PENALTIES, action("行政处罚"),
            FigureName.COMPULSIONS, action("行政强制"));

    private NilStatements() {}

    private static Pattern action(String name) {
        return Pattern.compile("(?:没有|未)(?:作出|实施)[^，。；]{0,24}?" + name);
    }

    /** K33: that there was nothing is stated only where records or a nil report say so. */
    public static Stream<Hit> undeclared(Evidence evidence) {
        AnnualReport report = evidence.report();
        List<Keeping> unknown = report.isFiled()
                ? List.of()
                : report.form().keepings().stream()
                        .filter(register -> FigureChecks.isUnknown(report, register))
                        .toList();
        return report.narrative().texts().entrySet().stream()
                .flatMap(text -> unknown.stream()
                        .flatMap(register -> denials(report.form(), register, text.getValue()))
                        .distinct()
                        .map(words -> Hit.in(text.getKey(), words)));
    }

    private static Stream<String> denials(Form form, Keeping register, String text) {
        Stream<Pattern> denials = Stream.concat(
                Stream.ofNullable(DENIALS.get(register.register())),
                DENIALS_OF_ACTIONS.entrySet().stream()
                        .filter(action -> form.cellsOf(action.getKey()).stream().anyMatch(register.cells()::contains))
                        .map(Map.Entry::getValue));
        return denials.flatMap(denial -> denial.matcher(text).results().map(MatchResult::group));
    }
}
