package org.gongkai.request.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.request.Vectors;
import org.gongkai.request.Vectors.Vector;

/** The tariff of the processing fee. */
class FeeTariffTest {

    static List<Vector> tariff() {
        return Vectors.of("fees.csv").stream()
                .filter(vector ->
                        vector.kind().equals("FEE_ITEMS") || vector.kind().equals("FEE_PAGES"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void tariff(Vector vector) {
        int units = Integer.parseInt(vector.input().replaceFirst(".*=", ""));
        List<FeeStep> steps =
                FeeTariff.of(vector.kind().equals("FEE_ITEMS") ? FeeMethod.ITEM : FeeMethod.PAGE, 0, units);
        assertThat(FeeTariff.sum(steps)).as(vector.working()).isEqualTo(Long.parseLong(vector.expected()));
        assertThat(steps.stream().mapToInt(FeeStep::units).sum()).isEqualTo(units);
    }

    /** The functions of the rules, unit by unit. */
    @Test
    void every_number_costs_what_its_units_cost_one_by_one() {
        long items = 0;
        long pages = 0;
        for (int n = 1; n <= 1000; n++) {
            items += n <= 10 ? 0 : n <= 30 ? 100 : 100 * (2 + (n - 31) / 10);
            pages += n <= 30 ? 0 : n <= 100 ? 10 : n <= 200 ? 20 : 40;
            assertThat(FeeTariff.sum(FeeTariff.items(0, n))).as("%d items", n).isEqualTo(items);
            assertThat(FeeTariff.sum(FeeTariff.pages(n))).as("%d pages", n).isEqualTo(pages);
        }
    }

    @Test
    void what_came_earlier_in_the_month_raises_the_rate() {
        assertThat(FeeTariff.sum(FeeTariff.items(11, 1))).isEqualTo(100);
        assertThat(FeeTariff.sum(FeeTariff.items(8, 5))).isEqualTo(300);
        IntStream.rangeClosed(0, 120)
                .forEach(earlier -> assertThat(FeeTariff.sum(FeeTariff.items(0, earlier))
                                + FeeTariff.sum(FeeTariff.items(earlier, 37)))
                        .isEqualTo(FeeTariff.sum(FeeTariff.items(0, earlier + 37))));
    }
}
