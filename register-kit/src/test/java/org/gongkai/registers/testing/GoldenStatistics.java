package org.gongkai.registers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

import org.gongkai.form.CellId;
import org.gongkai.form.edition.Editions;

/** The golden answer of a service: statistics that use every cell of its table, committed in its contract. */
public final class GoldenStatistics {

    private static final int YEAR = 2021;

    private GoldenStatistics() {}

    /**
     * Expects that what {@code register} registers for an agency is answered as the file says; answers the agency. Its report was
     * signed before, so that entries say of what they are an erratum.
     */
    public static String check(String table, Consumer<String> register) {
        String agency = Api.goldenAgency();
        Api.sign(agency, YEAR, 1).statusCode(200);
        register.accept(agency);

        StatisticsAnswer answer = Api.statistics(agency, YEAR);

        for (CellId cell : Editions.shipped().latest().cells().keySet()) {
            if (cell.table().equals(table)) {
                Object figure = answer.response().extract().path("figures." + cell);
                assertThat(figure)
                        .as(cell.toString())
                        .isNotNull()
                        .isNotEqualTo(0)
                        .isNotEqualTo("0");
            }
        }
        GoldenAnswers.check("statistics.json", answer.response());
        return agency;
    }
}
