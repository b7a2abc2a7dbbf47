package org.gongkai.form.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of agencies and regions. */
class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"11341702486344515H", "1137078555222300XQ", "11230505001234567F"})
    void a_real_unified_code_is_valid(String code) {
        assertThat(UnifiedCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11341702486344515G", "11341702486344515", "1134170248634451IH", "", "11341702486344515h"})
    void a_code_with_a_wrong_digit_length_or_letter_is_not(String code) {
        assertThat(UnifiedCode.isValid(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"230505, 230505", "230500, 2305", "230000, 23", "2305, 2305", "23, 23", "100000, 10"})
    void a_region_is_known_by_its_prefix(String code, String prefix) {
        assertThat(RegionCode.find(code)).map(RegionCode::prefix).contains(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "230", "23050", "2305051", "03", "2x"})
    void a_text_that_is_no_region_is_none(String code) {
        assertThat(RegionCode.find(code)).isEmpty();
    }
}
