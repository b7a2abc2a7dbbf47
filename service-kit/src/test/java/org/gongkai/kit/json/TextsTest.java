package org.gongkai.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.form.written.Money;

/** Dates, decimals and texts as they are written. */
class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "2021-03-01, 2021-03-01",
        "2021-3-1, 2021-03-01",
        "2021/3/1, 2021-03-01",
        "2021/03/01, 2021-03-01",
        "2021年3月1日, 2021-03-01",
        "2024年02月29日, 2024-02-29",
        "2024 年 1 月 5 日, 2024-01-05",
        "2024年1月5号, 2024-01-05",
        "2024.1.5, 2024-01-05",
        "2024．01．05, 2024-01-05",
        "２０２４－１－５, 2024-01-05",
        "20240105, 2024-01-05",
        "2024/1/5 0:00:00, 2024-01-05",
        "2024-01-05T00:00:00, 2024-01-05",
        "2024-01-05 14:30, 2024-01-05",
        "20240105 00:00:00, 2024-01-05",
        "45296, 2024-01-05",
        "45296.604, 2024-01-05"
    })
    void a_register_writes_dates_in_many_ways(String text, String date) {
        assertThat(Dates.findInRegister(text)).map(Object::toString).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-29",
                "2021-13-01",
                "21-03-01",
                "2021年3月",
                "",
                "20210229",
                "202131",
                "1月5日",
                "2021-3-1-2",
                "99999999999",
                "00045"
            })
    void what_is_no_date_is_none(String text) {
        assertThat(Dates.findInRegister(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-3-1", "2021/03/01", "+2021-03-01", "2021-03-01T00:00"})
    void json_writes_them_in_one(String text) {
        assertThat(Dates.findIso(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.00, 0.00", "59237.2449, 59237.2449", "-1, -1", "1e3,", "1., ", ".5,", "1234567890123,", "1.1234567,"
    })
    void decimals_are_plain_and_bounded(String text, String written) {
        assertThat(Money.find(text).map(Money::write).orElse(null)).isEqualTo(written);
    }

    @Test
    void text_that_cannot_be_stored_is_told_and_made_legible() {
        assertThat(PlainText.isPlain("政府💣")).isTrue();
        assertThat(PlainText.isPlain("a\u0000")).isFalse();
        assertThat(PlainText.isPlain("a\ud83d")).isFalse();
        assertThat(PlainText.isPlain("\udca3a")).isFalse();
        assertThat(PlainText.legible("a\u0000b")).isEqualTo("a\uFFFDb");
    }
}
