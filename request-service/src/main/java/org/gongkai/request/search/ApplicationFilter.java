package org.gongkai.request.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.Filter;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.words.AskedWords;

/**
 * Which applications are asked for: by the fields of the register, some of them with several values, and by their lives.
 *
 * @param record what is asked of the register's fields, each with one value
 * @param several values of which a field has to have one
 * @param documentNumber number of the decision
 * @param consulting whether somebody was asked and has not answered
 * @param pending whether a step waits for somebody's agreement
 * @param overridden whether somebody has decided another outcome than the parts come to
 * @param due what is asked of the last day, which open applications alone have
 * @param words that all have to be there
 */
public record ApplicationFilter(
        Filter record,
        Map<String, List<Filter.Condition>> several,
        List<Stage> stages,
        List<String> handlers,
        List<String> units,
        List<Flag> flags,
        Optional<String> documentNumber,
        Optional<Boolean> consulting,
        Optional<Boolean> pending,
        Optional<Boolean> overridden,
        Due due,
        List<String> words) {

    /** Parameters that take several values, one after the other with commas or each by itself. */
    public static final Set<String> SEVERAL = Set.of(
            "agencyCode", "channel", "applicantKind", "outcome", "outcomeDetail", "stage", "handler", "unit", "flag");

    private static final Set<String> OF_REGISTER =
            Set.of("agencyCode", "channel", "applicantKind", "outcome", "outcomeDetail");

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 100;

    /**
     * What is asked of the last day.
     *
     * @param overdue whether it is over
     * @param dateOpen whether it lies in a year whose notice is not known
     */
    public record Due(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<Boolean> overdue, Optional<Boolean> dateOpen) {

        boolean isAsked() {
            return from.isPresent() || to.isPresent() || overdue.isPresent() || dateOpen.isPresent();
        }
    }

    /** Reads parameters; an unknown name or a wrong value is a violation, and all are told at once. */
    public static ApplicationFilter of(Fields<DisclosureApplication> fields, Map<String, List<String>> parameters) {
        List<Violation> violations = new ArrayList<>();
        Given given = new Given(parameters, violations);
        Map<String, List<Filter.Condition>> several = new LinkedHashMap<>();
        for (String name : OF_REGISTER.stream().sorted().toList()) {
            List<Filter.Condition> conditions = given.values(name).stream()
                    .flatMap(value -> conditions(fields, name, value, violations))
                    .toList();
            if (!conditions.isEmpty()) {
                several.put(name, conditions);
            }
        }
        List<Stage> stages = given.constants("stage", Stage.class);
        List<String> handlers = given.values("handler");
        List<String> units = given.values("unit");
        List<Flag> flags = given.constants("flag", Flag.class);
        Optional<String> documentNumber = given.value("documentNumber");
        Optional<Boolean> consulting = given.flag("consulting");
        Optional<Boolean> pending = given.flag("pending");
        Optional<Boolean> overridden = given.flag("overridden");
        Due due = new Due(given.day("dueFrom"), given.day("dueTo"), given.flag("overdue"), given.flag("dateOpen"));
        List<String> words = words(given, violations);
        Optional<Filter> record = Optional.empty();
        try {
            record = Optional.of(Filter.of(fields, given.rest()));
        } catch (Problem problem) {
            violations.addAll(problem.violations());
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new ApplicationFilter(
                record.orElseThrow(),
                several,
                stages,
                handlers,
                units,
                flags,
                documentNumber,
                consulting,
                pending,
                overridden,
                due,
                words);
    }

    /** Whether it asks for nothing but bodies and codes of the register. */
    boolean isOfCodesAlone() {
        return record.conditions().isEmpty()
                && stages.isEmpty()
                && handlers.isEmpty()
                && units.isEmpty()
                && flags.isEmpty()
                && documentNumber.isEmpty()
                && consulting.isEmpty()
                && pending.isEmpty()
                && overridden.isEmpty()
                && !due.isAsked()
                && words.isEmpty();
    }

    private static Stream<Filter.Condition> conditions(
            Fields<DisclosureApplication> fields, String name, String value, List<Violation> violations) {
        try {
            return Filter.of(fields, Map.of(name, List.of(value))).conditions().stream();
        } catch (Problem problem) {
            violations.addAll(problem.violations());
            return Stream.empty();
        }
    }

    private static List<String> words(Given given, List<Violation> violations) {
        Optional<String> question = given.value("q");
        List<String> words = question.map(AskedWords::of).orElse(List.of());
        if (question.isPresent() && words.isEmpty()) {
            violations.add(new Violation("q", SearchWords.NO_WORD));
        }
        if (words.size() > MOST_WORDS
                || question.filter(text -> text.length() > LONGEST).isPresent()) {
            violations.add(new Violation("q", SearchWords.TOO_MANY_WORDS.with(MOST_WORDS, LONGEST)));
        }
        return words;
    }

    /** Whether only flags are asked for that change with the day, of which open applications alone are found. */
    boolean needsTerms() {
        return due.isAsked() || flags.stream().anyMatch(flag -> !flag.lasts());
    }
}
