package org.gongkai.report.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.document.ReportFinding;
import org.gongkai.form.Figures;
import org.gongkai.form.Finding;
import org.gongkai.form.Form;
import org.gongkai.form.Text;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** The rules in {@code rules.json}, in the cells of each edition of the form, applied one after the other. */
@Singleton
public final class RuleSet {

    /** An equation has up to seven columns. */
    private static final int MOST_ONE_BY_ONE = 10;

    /** Characters of Base64. */
    private static final int KEPT_OF_HASH = 16;

    private final String version;
    private final List<Rule> rules;
    private final UnaryOperator<String> keyed;

    @Inject
    public RuleSet(Editions editions, DataKey key) {
        this(editions, value -> key.index("finding\n" + value).substring(0, KEPT_OF_HASH));
    }

    /** Without a key, where nobody settles what the rules have to say. */
    public RuleSet(Editions editions) {
        this(editions, value -> "");
    }

    /**
     * With a key of one's own.
     *
     * @param keyed a hash by which a masked value is told from others
     */
    public RuleSet(Editions editions, UnaryOperator<String> keyed) {
        this.keyed = keyed;
        try (InputStream in = RuleSet.class.getResourceAsStream("rules.json")) {
            JsonNode json = new ObjectMapper().readTree(in);
            List<Rule> read = new ArrayList<>();
            json.required("rules").forEach(node -> read.add(rule(node, editions)));
            version = json.required("version").textValue();
            rules = List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its version, which is frozen with a report. */
    public String version() {
        return version;
    }

    /** The rules in their order. */
    public List<Rule> rules() {
        return rules;
    }

    /** Who may say of an error that it is a false alarm; nobody of most. */
    public Optional<Role> settledBy(ReportFinding finding) {
        return rules.stream()
                .filter(rule -> rule.id().equals(finding.rule()))
                .findFirst()
                .flatMap(Rule::settledBy);
    }

    /** Whether an error keeps a report from being signed off: one that nobody has settled, who may. */
    public boolean isInTheWay(ReportFinding finding) {
        return finding.severity() == ReportFinding.Severity.ERROR
                && (finding.explanation().isEmpty() || settledBy(finding).isEmpty());
    }

    /** What the rules have to say, the first rule first. */
    public List<ReportFinding> apply(Evidence evidence) {
        return rules.stream()
                .filter(rule -> !rule.isOfPublished())
                .flatMap(rule -> findings(rule, evidence))
                .toList();
    }

    /** The same for a report that was published elsewhere, whose day and agency may not be known. */
    public List<ReportFinding> applyToPublished(Evidence evidence) {
        boolean agencyIsKnown = evidence.report().agency().code() != null;
        return rules.stream()
                .filter(rule -> agencyIsKnown || !rule.needsAgency())
                .filter(rule -> !rule.isOfPublication())
                .map(Rule::ofPublished)
                .flatMap(rule -> findings(rule, evidence))
                .toList();
    }

    /** The same where it is known when it was published, which is the day of the evidence, and by whom. */
    public List<ReportFinding> applyToFiled(Evidence evidence) {
        return rules.stream()
                .map(Rule::ofPublished)
                .flatMap(rule -> findings(rule, evidence))
                .toList();
    }

    /** The equations of the form alone, for figures of which no more is known than their form. */
    public List<ReportFinding> equations(Form form, Figures figures) {
        return rules.stream()
                .flatMap(rule -> switch (rule.condition()) {
                    case Rule.OfForm identity ->
                        identity(identity, form, figures).map(hit -> rule.finding(form, hit, keyed));
                    case Rule.Formula formula -> Stream.empty();
                    case Rule.Named named -> Stream.empty();
                })
                .toList();
    }

    /** Of very many findings of one kind there is one, with a list. */
    private Stream<ReportFinding> findings(Rule rule, Evidence evidence) {
        Form form = evidence.report().form();
        List<Hit> hits = hits(rule, evidence).toList();
        return hits.size() > MOST_ONE_BY_ONE
                ? Stream.of(rule.finding(form, hits, keyed))
                : hits.stream().map(hit -> rule.finding(form, hit, keyed));
    }

    private static Stream<Hit> hits(Rule rule, Evidence evidence) {
        if (!rule.when().fits(evidence)) {
            return Stream.empty();
        }
        return switch (rule.condition()) {
            case Rule.OfForm identity ->
                identity(identity, evidence.report().form(), evidence.report().figures());
            case Rule.Formula formula -> formula(formula, evidence);
            case Rule.Named named -> named.check().apply(evidence);
        };
    }

    /** Equations whose cells are no numbers are not judged here: that a cell is no number is a finding of its own. */
    private static Stream<Hit> identity(Rule.OfForm identity, Form form, Figures figures) {
        return form.check(figures).stream()
                .filter(finding -> finding.rule().equals(identity.identity()) && !finding.isUncheckable())
                .map(RuleSet::hit);
    }

    private static Hit hit(Finding finding) {
        return Hit.at(finding.cells(), finding.expected(), finding.actual());
    }

    private static Stream<Hit> formula(Rule.Formula formula, Evidence evidence) {
        return formula.in(evidence.report().form()).stream()
                .filter(equation -> equation.holds(evidence.report().figures(), evidence.lastFigures())
                        .filter(holds -> !holds)
                        .isPresent())
                .map(equation -> Hit.at(
                        equation.cells().distinct().toList(),
                        equation.right().value(evidence.report().figures(), evidence.lastFigures()),
                        equation.left().value(evidence.report().figures(), evidence.lastFigures())));
    }

    private static Rule rule(JsonNode node, Editions editions) {
        ReportFinding.Severity severity =
                ReportFinding.Severity.valueOf(node.required("severity").textValue());
        return new Rule(
                node.required("id").textValue(),
                severity,
                condition(node, editions),
                node.optional("when")
                        .map(when -> Rule.When.valueOf(when.textValue()))
                        .orElse(Rule.When.ALWAYS),
                new Text(node.required("zh").textValue(), node.required("en").textValue()),
                node.required("source").textValue(),
                node.optional("settledBy").map(role -> Role.valueOf(role.textValue())),
                node.optional("elsewhere")
                        .map(grave -> ReportFinding.Severity.valueOf(grave.textValue()))
                        .orElse(severity));
    }

    private static Rule.Condition condition(JsonNode node, Editions editions) {
        return node.optional("identity")
                .map(JsonNode::textValue)
                .<Rule.Condition>map(Rule.OfForm::new)
                .or(() -> node.optional("formula")
                        .map(JsonNode::textValue)
                        .map(equation -> Rule.Formula.of(equation, editions)))
                .orElseGet(() ->
                        new Rule.Named(NamedCheck.valueOf(node.required("check").textValue())));
    }
}
