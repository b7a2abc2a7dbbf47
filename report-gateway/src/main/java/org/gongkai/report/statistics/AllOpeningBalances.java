package org.gongkai.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.report.problem.ReportWords;
import org.gongkai.report.service.Pending;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.WholeAnswers;
import org.gongkai.report.service.answer.OpeningBalancesAnswer;
import org.gongkai.report.service.asked.StatedBalances;

/**
 * Opening balances (期初) of all services together: each gets those of its own stocks, once every service has said that it
 * would take them.
 */
@ApplicationScoped
public class AllOpeningBalances {

    private final Editions editions;
    private final Services services;
    private final SourceSettings settings;

    AllOpeningBalances(Editions editions, Services services, SourceSettings settings) {
        this.editions = editions;
        this.services = services;
        this.settings = settings;
    }

    /** What stands of a body for a year. */
    public List<OpeningBalancesAnswer.Balance> of(int year, String agencyCode) {
        return balances(WholeAnswers.require(services.askAll(
                settings.patience(), (service, headers) -> service.openingBalances(headers, year, agencyCode))));
    }

    /** States all that a body brings along, or tells what would come of it. */
    public List<OpeningBalancesAnswer.Balance> state(
            int year, String agencyCode, StatedBalances stated, boolean dryRun) {
        Map<Source, List<Integer>> places = bySource(stated, editions.of(year));
        List<OpeningBalancesAnswer.Balance> tried = ask(year, agencyCode, stated, places, true);
        return dryRun ? tried : ask(year, agencyCode, stated, places, false);
    }

    /** Where the figures of each service stand in the list. */
    private static Map<Source, List<Integer>> bySource(StatedBalances stated, Form form) {
        List<Violation> unknown = new ArrayList<>();
        Map<Source, List<Integer>> places = IntStream.range(0, stated.balances().size())
                .boxed()
                .flatMap(place -> {
                    Optional<Source> source = CellId.find(
                                    stated.balances().get(place).cellId())
                            .flatMap(cell -> Source.ofTable(form, cell.table()));
                    if (source.isEmpty()) {
                        unknown.add(new Violation("/balances/" + place + "/cellId", ReportWords.NO_SERVICE_HAS_IT));
                    }
                    return source.map(one -> Map.entry(one, place)).stream();
                })
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        return places;
    }

    private List<OpeningBalancesAnswer.Balance> ask(
            int year, String agencyCode, StatedBalances stated, Map<Source, List<Integer>> places, boolean dryRun) {
        List<SourceAnswer<OpeningBalancesAnswer>> answers = Stream.of(Source.values())
                .map(source -> begin(source, year, agencyCode, of(source, stated, places), dryRun))
                .toList()
                .stream()
                .map(Pending::await)
                .toList();
        List<Violation> violations = new ArrayList<>();
        for (SourceAnswer<OpeningBalancesAnswer> answer : answers) {
            if (answer instanceof SourceAnswer.Refused<OpeningBalancesAnswer> refused) {
                if (refused.status() == 404) {
                    throw Problem.of(ProblemKind.NOT_FOUND, refused.detail());
                }
                if (refused.status() == 409) {
                    throw Problem.of(ProblemKind.CONFLICT, refused.detail());
                }
                refused.violations()
                        .forEach(violation ->
                                violations.add(moved(violation, places.getOrDefault(refused.source(), List.of()))));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return balances(WholeAnswers.require(answers));
    }

    private Pending<OpeningBalancesAnswer> begin(
            Source source, int year, String agencyCode, StatedBalances own, boolean dryRun) {
        return services.begin(
                source,
                settings.patience(),
                (service, headers) -> service.stateOpeningBalances(headers, year, agencyCode, dryRun, own));
    }

    private static StatedBalances of(Source source, StatedBalances stated, Map<Source, List<Integer>> places) {
        return new StatedBalances(places.getOrDefault(source, List.of()).stream()
                .map(stated.balances()::get)
                .toList());
    }

    /** What a service says of its own list, at the place in the whole one. */
    private static Violation moved(Violation violation, List<Integer> places) {
        String[] steps = violation.pointer().split("/", 4);
        if (steps.length < 4 || !steps[1].equals("balances") || !steps[2].matches("\\d{1,3}")) {
            return violation;
        }
        return new Violation(
                "/balances/" + places.get(Integer.parseInt(steps[2])) + "/" + steps[3], violation.message());
    }

    private static List<OpeningBalancesAnswer.Balance> balances(List<OpeningBalancesAnswer> answers) {
        return answers.stream().flatMap(answer -> answer.balances().stream()).toList();
    }
}
