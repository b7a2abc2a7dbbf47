package org.gongkai.registers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.form.CellId;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.testing.ContractFile;

/** The golden answer of a service: statistics that use every cell of its table, committed in its contract. */
public final class GoldenStatistics {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int YEAR = 2021;

    private GoldenStatistics() {}

    /** Expects that what {@code register} registers for the agency it is given is answered as the file says. */
    public static void check(String table, Consumer<String> register) {
        String agency = Api.goldenAgency();
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
        ContractFile.named("statistics.json")
                .equalsAnswer(golden(answer.response().extract().asString()));
    }

    /** The answer laid out for reading, its time of recording, which differs each time, put aside. */
    private static String golden(String json) {
        try {
            ObjectNode answer = (ObjectNode) JSON.readTree(json);
            answer.put("asOf", "2026-01-01T00:00:00+08:00");
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
