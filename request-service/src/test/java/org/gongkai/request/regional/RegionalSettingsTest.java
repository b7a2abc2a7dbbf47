package org.gongkai.request.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingValue;
import org.gongkai.registers.setting.WantedSetting;

/** Lengths of terms as they are set, and the settings that properties become; which setting counts when is tested with the kit. */
class RegionalSettingsTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, nullValues = "none", textBlock = """
        TIMER,        ON,         AGENCY, REGION, DAYS
        T_SUPPLEMENT, 2024-12-31, one,    650102, none
        T_SUPPLEMENT, 2025-01-01, one,    650102, 12
        T_SUPPLEMENT, 2025-06-01, one,    650102, 15
        T_SUPPLEMENT, 2026-01-01, one,    650102, 7
        T_SUPPLEMENT, 2026-01-01, other,  650102, 15
        T_SUPPLEMENT, 2026-01-01, other,  230505, 12
        T_SUPPLEMENT, 2026-02-01, one,    650102, 15
        T_SUPPLEMENT, 2026-03-01, other,  650102, 12
        T_SUPPLEMENT, 2026-01-01, none,   none,   12
        T_REASON,     2026-01-01, one,    650102, none
        """)
    void a_length_is_that_of_the_body_else_of_its_region_else_of_the_nation(
            String timer, LocalDate on, String agency, String region, Integer days) {
        DatedSettings lengths = new DatedSettings(List.of(
                length(CalendarScope.NATION, 1, 12, "2025-01-01"),
                length(CalendarScope.ofRegion("6501"), 1, 15, "2025-06-01"),
                length(CalendarScope.ofRegion("6501"), 2, null, "2026-03-01"),
                length(CalendarScope.ofBody("one"), 1, 7, "2026-01-01"),
                length(CalendarScope.ofBody("one"), 2, null, "2026-02-01")));
        assertThat(new TermLengths(lengths)
                        .of(Optional.ofNullable(agency), Optional.ofNullable(region))
                        .of(timer, on))
                .isEqualTo(days == null ? OptionalInt.empty() : OptionalInt.of(days));
    }

    private static DatedSetting length(CalendarScope place, long version, Integer days, String from) {
        return new DatedSetting(
                place,
                TermLength.find("T_SUPPLEMENT").orElseThrow(),
                version,
                days == null ? SettingValue.AS_AROUND : SettingValue.APPLIES,
                days == null ? OptionalInt.empty() : OptionalInt.of(days),
                LocalDate.parse(from),
                "规定",
                Optional.empty(),
                Optional.empty(),
                "admin",
                Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void properties_become_settings_from_the_day_of_the_regulations_on() {
        assertThat(TakenOverSettings.wanted(former(List.of("*", "650100"), List.of("23"))))
                .extracting(one -> one.place().code(), WantedSetting::rule, WantedSetting::value, WantedSetting::from)
                .containsExactly(
                        tuple("", RegionalRule.DENY_ONLY, SettingValue.APPLIES, WantedSetting.REGULATIONS),
                        tuple("6501", RegionalRule.DENY_ONLY, SettingValue.APPLIES, WantedSetting.REGULATIONS),
                        tuple(
                                "23",
                                RegionalRule.CONSULTATION_AS_PETITION,
                                SettingValue.APPLIES,
                                WantedSetting.REGULATIONS));
        assertThat(TakenOverSettings.wanted(former(null, null))).isEmpty();
        FormerSettings wrong = former(List.of("新疆"), null);
        assertThatThrownBy(() -> TakenOverSettings.wanted(wrong))
                .hasMessage("gongkai.outcomes.deny-only names '新疆', which is no region code");
    }

    /** What properties say; null for what they do not. */
    static FormerSettings former(List<String> denyOnly, List<String> asPetition) {
        return new FormerSettings() {
            @Override
            public Optional<List<String>> denyOnly() {
                return Optional.ofNullable(denyOnly);
            }

            @Override
            public Optional<List<String>> consultationAsPetition() {
                return Optional.ofNullable(asPetition);
            }
        };
    }
}
