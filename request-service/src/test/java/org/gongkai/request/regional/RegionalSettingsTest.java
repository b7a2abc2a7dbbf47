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

/** Which setting of which region counts on which day. */
class RegionalSettingsTest {

    private static final DatedSettings SETTINGS = new DatedSettings(List.of(
            setting("", 1, SettingValue.DOES_NOT_APPLY, "2020-01-01"),
            setting("65", 1, SettingValue.APPLIES, "2025-01-01"),
            setting("6501", 1, SettingValue.DOES_NOT_APPLY, "2026-01-01"),
            setting("6501", 2, SettingValue.APPLIES, "2026-07-01"),
            // Set last, for a day before the others.
            setting("6501", 3, SettingValue.APPLIES, "2025-06-01"),
            setting("6501", 4, SettingValue.AS_AROUND, "2026-07-01"),
            setting("650102", 1, SettingValue.DOES_NOT_APPLY, "2026-09-01")));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, nullValues = "none", textBlock = """
        ON,         REGION, COUNTS
        2019-12-31, 650102, none
        2020-01-01, 650102, /1
        2024-12-31, 650102, /1
        2025-01-01, 650102, 65/1
        2025-06-01, 650102, 6501/3
        2025-12-31, 650102, 6501/3
        2026-01-01, 650102, 6501/1
        2026-06-30, 650102, 6501/1
        2026-07-01, 650102, 65/1
        2026-09-01, 650102, 650102/1
        2026-09-01, 650103, 65/1
        2026-09-01, 652100, 65/1
        2026-09-01, 230505, /1
        """)
    void the_narrowest_region_counts_with_what_began_last(LocalDate on, String region, String counts) {
        assertThat(SETTINGS.inForce(RegionalRule.DENY_ONLY, region, on).map(one -> one.region() + "/" + one.version()))
                .isEqualTo(Optional.ofNullable(counts));
        assertThat(SETTINGS.inForce(RegionalRule.CONSULTATION_AS_PETITION, region, on))
                .isEmpty();
    }

    @Test
    void of_two_for_one_day_the_last_stands() {
        assertThat(SETTINGS.standing(DatedSetting.place("6501"), RegionalRule.DENY_ONLY))
                .extracting(DatedSetting::version)
                .containsExactly(3L, 1L, 4L);
        assertThat(SETTINGS.version(DatedSetting.place("6501"), RegionalRule.DENY_ONLY))
                .isEqualTo(4);
        assertThat(SETTINGS.version(DatedSetting.place("2305"), RegionalRule.DENY_ONLY))
                .isZero();
    }

    @Test
    void what_was_not_known_yet_counts_for_nothing() {
        DatedSetting late = new DatedSetting(
                DatedSetting.place("6501"),
                RegionalRule.DENY_ONLY,
                5,
                SettingValue.APPLIES,
                OptionalInt.empty(),
                LocalDate.parse("2026-01-01"),
                "通知",
                Optional.empty(),
                Optional.empty(),
                "admin",
                Instant.parse("2026-05-01T00:00:00Z"));
        DatedSettings all = SETTINGS.with(late);
        LocalDate on = LocalDate.parse("2026-03-01");
        assertThat(all.inForce(RegionalRule.DENY_ONLY, "650102", on)).contains(late);
        assertThat(all.knownBy(Instant.parse("2026-04-30T23:59:59Z")).inForce(RegionalRule.DENY_ONLY, "650102", on))
                .map(DatedSetting::version)
                .contains(1L);
        assertThat(all.knownBy(late.setAt()).inForce(RegionalRule.DENY_ONLY, "650102", on))
                .contains(late);
    }

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

    private static DatedSetting setting(String region, long version, SettingValue value, String from) {
        return new DatedSetting(
                DatedSetting.place(region),
                RegionalRule.DENY_ONLY,
                version,
                value,
                OptionalInt.empty(),
                LocalDate.parse(from),
                "通知",
                Optional.empty(),
                Optional.empty(),
                "admin",
                Instant.parse("2020-01-01T00:00:00Z"));
    }
}
