package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.document.ReportFinding;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.Identity;
import org.gongkai.form.Text;
import org.gongkai.form.edition.CellEquation;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Language;
import org.gongkai.kit.access.Role;
import org.gongkai.report.check.evidence.CheckWords;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/**
 * A rule of the rule set.
 *
 * @param condition what has to hold
 * @param when of which reports it is asked
 * @param message the finding in words, with <code>{cell}</code>, <code>{subject}</code>, <code>{expected}</code> and
 *     <code>{actual}</code>
 * @param source where the rule comes from
 * @param settledBy who may say of an error that it is none, as of a number that is nobody's; empty where an error is corrected
 * @param elsewhere how grave it is of a report that was published elsewhere, where nobody can correct it
 */
public record Rule(
        String id,
        ReportFinding.Severity severity,
        Condition condition,
        When when,
        Text message,
        String source,
        Optional<Role> settledBy,
        ReportFinding.Severity elsewhere) {

    private static final int MOST_LISTED = 100;

    /** Of which reports a rule is asked. */
    public enum When {
        /** Of any. */
        ALWAYS,
        /** Of a body that none has gone into in the year. */
        SAME_BODY,
        /** Of a body that others have gone into in the year (机构改革). */
        REORGANISED;

        boolean fits(Evidence evidence) {
            return switch (this) {
                case ALWAYS -> true;
                case SAME_BODY -> !evidence.reorganised();
                case REORGANISED -> evidence.reorganised();
            };
        }
    }

    /** What a rule wants to hold. */
    public sealed interface Condition {}

    /** An equation that the form prints (勾稽关系). */
    public record OfForm(String identity) implements Condition {}

    /**
     * Equations between cells of this and the last report, for each edition of the form those of which it has all cells.
     *
     * @param equations by the name of the edition
     */
    public record Formula(String text, Map<String, List<CellEquation>> equations) implements Condition {

        public Formula {
            equations = Map.copyOf(equations);
        }

        /** Reads a formula; an edition that does not have its cells has nothing to check. */
        static Formula of(String text, Editions editions) {
            Map<String, List<CellEquation>> equations = new HashMap<>();
            for (Form form : editions.all()) {
                equations.put(
                        form.edition(),
                        CellEquation.parse(text, form).stream()
                                .filter(equation -> equation.cells()
                                        .allMatch(cell -> form.findCell(cell).isPresent()))
                                .toList());
            }
            if (equations.values().stream().allMatch(List::isEmpty)) {
                throw new IllegalArgumentException("no edition of the form has the cells of " + text);
            }
            return new Formula(text, equations);
        }

        /** The equations of a form. */
        List<CellEquation> in(Form form) {
            return equations.getOrDefault(form.edition(), List.of());
        }
    }

    /** Something that takes more than arithmetic. */
    public record Named(NamedCheck check) implements Condition {}

    /** The cells of the form that it is about; a named check may look at any. */
    public Stream<CellId> cells(Form form) {
        return switch (condition) {
            case OfForm ofForm ->
                form.identities().stream()
                        .filter(identity -> identity.id().equals(ofForm.identity()))
                        .flatMap(identity -> identity.equations().stream())
                        .flatMap(Identity.Equation::cells);
            case Formula formula -> formula.in(form).stream().flatMap(CellEquation::cells);
            case Named named -> Stream.empty();
        };
    }

    /** Whether it asks what kind of agency reports, or where. */
    boolean needsAgency() {
        return condition instanceof Named named && named.check().needsAgency();
    }

    /** Whether it is about the way to publication. */
    boolean isOfPublication() {
        return condition instanceof Named named && named.check().isOfPublication();
    }

    /** Whether only a report that was published elsewhere can be so. */
    boolean isOfPublished() {
        return condition instanceof Named named && named.check().isOfPublished();
    }

    /** The same as it is asked of a report that was published elsewhere. */
    Rule ofPublished() {
        return new Rule(id, elsewhere, condition, when, message, source, settledBy, elsewhere);
    }

    /**
     * A hit in words.
     *
     * @param keyed what a masked value is told from others by
     */
    ReportFinding finding(Form form, Hit hit, UnaryOperator<String> keyed) {
        return new ReportFinding(
                id,
                severity,
                hit.cells(),
                hit.known(keyed),
                hit.place(),
                hit.expected(),
                hit.actual(),
                words(hit, Language.CHINESE, label(form, hit.cells(), false)),
                words(hit, Language.ENGLISH, label(form, hit.cells(), true)),
                Optional.empty());
    }

    /** One finding of many hits: the first in words, the others listed; its values are the sums of theirs. */
    ReportFinding finding(Form form, List<Hit> hits, UnaryOperator<String> keyed) {
        ReportFinding first = finding(form, hits.getFirst(), keyed);
        List<Hit> others = hits.subList(1, hits.size());
        return new ReportFinding(
                id,
                severity,
                hits.stream().flatMap(hit -> hit.cells().stream()).distinct().toList(),
                hits.stream().map(hit -> hit.known(keyed)).distinct().collect(Collectors.joining("；")),
                hits.stream().map(Hit::place).distinct().count() == 1 ? first.place() : Optional.empty(),
                sum(hits, Hit::expected),
                sum(hits, Hit::actual),
                first.message() + elsewhere(form, others, Language.CHINESE),
                first.messageEn() + elsewhere(form, others, Language.ENGLISH),
                Optional.empty());
    }

    private static String elsewhere(Form form, List<Hit> others, Language language) {
        boolean english = language == Language.ENGLISH;
        String listed = others.stream()
                .limit(MOST_LISTED)
                .map(hit -> Stream.of(
                                label(form, hit.cells(), english), hit.subject().in(language), values(hit))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(english ? ", " : "，")))
                .collect(Collectors.joining(english ? "; " : "；"));
        return CheckWords.ELSEWHERE
                .with(Integer.toString(others.size()), listed)
                .in(language);
    }

    private static String values(Hit hit) {
        return Stream.of(hit.actual(), hit.expected())
                .flatMap(Optional::stream)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" ≠ "));
    }

    private static Optional<BigDecimal> sum(List<Hit> hits, Function<Hit, Optional<BigDecimal>> value) {
        return hits.stream().flatMap(hit -> value.apply(hit).stream()).reduce(BigDecimal::add);
    }

    private String words(Hit hit, Language language, String cell) {
        return message.said()
                .in(language)
                .replace("{cell}", cell)
                .replace("{subject}", hit.subject().in(language))
                .replace("{expected}", number(hit.expected()))
                .replace("{actual}", number(hit.actual()));
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("—");
    }

    private static String label(Form form, List<CellId> cells, boolean english) {
        return cells.stream()
                .findFirst()
                .flatMap(form::findCell)
                .map(cell -> english ? cell.label().en() : cell.label().zh())
                .orElse("");
    }
}
