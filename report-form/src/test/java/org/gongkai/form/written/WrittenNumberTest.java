package org.gongkai.form.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e-999999999", "-1E2147483647", "1e99999999999", "", ".", "1e", "--1", "１", "0x1"
            })
    void what_is_no_number_or_one_beyond_all_measure_is_none(String text) {
        assertThat(WrittenNumber.find(text)).isEmpty();
    }

    @Test
    void millions_of_digits_are_no_number() {
        assertThat(WrittenNumber.find("9".repeat(4_000_000))).isEmpty();
        assertThat(WrittenNumber.find("0." + "0".repeat(4_000_000))).isEmpty();
    }

    @Test
    void a_number_is_read_exactly() {
        assertThat(WrittenNumber.find("7730.28")).contains(new BigDecimal("7730.28"));
        assertThat(WrittenNumber.find("-1.5E3")).contains(new BigDecimal("-1.5E3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "0e999999999", "0e-999999999", "-9.99e2147483646"})
    void a_number_that_another_reader_has_made_is_not_written_out(String text) {
        BigDecimal number = new BigDecimal(text);

        assertThatNoException().isThrownBy(() -> WrittenNumber.text(number));
        assertThat(WrittenNumber.text(number)).hasSizeLessThan(20);
        assertThat(Money.find(number)).isEmpty();
    }
}
