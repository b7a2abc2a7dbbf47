package org.gongkai.registers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;

/** Statistics as a test reads them. */
public record StatisticsAnswer(ValidatableResponse response) {

    /** Expects a cell, written as the API writes it. */
    public StatisticsAnswer cell(String cell, Object expected) {
        Object actual = response.extract().path("figures." + cell);
        assertThat(actual).as(cell).isEqualTo(expected);
        return this;
    }

    /** Expects that nobody knows what stands in a cell. */
    public StatisticsAnswer unknown(String cell) {
        return cell(cell, null);
    }

    public String asOf() {
        return response.extract().path("asOf");
    }
}
