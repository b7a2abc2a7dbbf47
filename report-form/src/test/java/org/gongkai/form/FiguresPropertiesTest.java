package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.form.edition.Editions;

/** Laws that hold for every vector; the seed of a failing run is in the name of the test. */
class FiguresPropertiesTest {

    private final Form form = Editions.shipped().latest();

    static LongStream seeds() {
        long today = Long.getLong("gongkai.seed", 20210101L);
        return LongStream.range(today, today + 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_sum_of_valid_vectors_is_valid(long seed) {
        Random random = new Random(seed);
        Figures one = valid(random);
        Figures two = valid(random);

        Figures sum = one.add(two);

        assertThat(form.check(sum)).isEmpty();
        assertThat(sum.subtract(two)).isEqualTo(one);
        assertThat(sum).isEqualTo(two.add(one));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void derived_totals_always_satisfy_the_equations_that_define_them(long seed) {
        Map<CellId, CellValue> anything = new HashMap<>();
        Random random = new Random(seed);
        form.cells().keySet().forEach(cell -> anything.put(cell, CellValue.of(random.nextInt(1_000_000))));

        Figures derived = form.derive(Figures.of(anything));

        Set<String> deriving = form.identities().stream()
                .filter(Identity::derives)
                .map(Identity::id)
                .collect(Collectors.toSet());
        assertThat(form.check(derived)).extracting(Finding::rule).doesNotContainAnyElementsOf(deriving);
        assertThat(form.check(derived)).extracting(Finding::rule).doesNotContain("V5");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_single_changed_cell_of_an_equation_is_found_and_named(long seed) {
        Random random = new Random(seed);
        Figures valid = valid(random);
        List<CellId> checked = form.identities().stream()
                .flatMap(identity -> identity.equations().stream())
                .flatMap(Identity.Equation::cells)
                .distinct()
                .toList();

        for (CellId cell : checked) {
            BigDecimal wrong = valid.amount(cell).orElseThrow().add(BigDecimal.valueOf(1 + random.nextInt(9)));
            List<Finding> findings = form.check(valid.with(cell, CellValue.of(wrong)));

            assertThat(findings)
                    .isNotEmpty()
                    .allMatch(finding -> finding.cells().contains(cell));
        }
        assertThat(checked).hasSize(175 + 15);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_no_number_is_never_taken_for_zero(long seed) {
        Random random = new Random(seed);
        Figures valid = valid(random);
        List<CellId> cells = List.copyOf(form.cells().keySet());
        CellId cell = cells.get(random.nextInt(cells.size()));

        for (CellValue state : noNumbers().toList()) {
            Figures changed = valid.with(cell, state);

            assertThat(changed.add(valid).value(cell)).isEmpty();
            assertThat(valid.subtract(changed).value(cell)).isEmpty();
            assertThat(form.check(changed)).allMatch(Finding::isUncheckable);
            if (!cell.table().equals("T2")) {
                assertThat(form.check(changed)).isNotEmpty();
            }
        }
    }

    static Stream<CellValue> noNumbers() {
        return Stream.of(new CellValue.Empty(), new CellValue.NotApplicable(), new CellValue.Remark("22（其中修订16件）"));
    }

    /** Flows of three years, at random; the figures of the last are valid because they come from flows. */
    private Figures valid(Random random) {
        Map<Integer, Map<String, BigDecimal>> flows = new HashMap<>();
        for (int year = 2021; year <= 2023; year++) {
            Map<String, BigDecimal> ofYear = new HashMap<>();
            form.fills()
                    .forEach((cell, filling) -> filling.forEach(flow ->
                            ofYear.put(flow.text(), amount(form.findUnit(cell).orElseThrow(), random))));
            flows.put(year, ofYear);
        }
        return new StocksAndFlows(form, flows).figures(2023, List.of("T2", "T3", "T4"), keeping -> true);
    }

    private static BigDecimal amount(Unit unit, Random random) {
        return BigDecimal.valueOf(random.nextInt(100_000), unit.isMoney() ? 4 : 0);
    }
}
