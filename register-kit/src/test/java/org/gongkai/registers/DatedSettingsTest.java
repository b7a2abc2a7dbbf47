package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.letters.LetterRule;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingValue;
import org.gongkai.registers.setting.WantedSetting;

/** Which setting of which region or body counts on which day. */
class DatedSettingsTest {

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
        assertThat(SETTINGS.inForce(LetterRule.ANSWERED_UNSIGNED, region, on)
                        .map(one -> one.region() + "/" + one.version()))
                .isEqualTo(Optional.ofNullable(counts));
        assertThat(SETTINGS.inForce(LetterRule.T_LETTER, region, on)).isEmpty();
    }

    @Test
    void of_two_for_one_day_the_last_stands() {
        assertThat(SETTINGS.standing(DatedSetting.place("6501"), LetterRule.ANSWERED_UNSIGNED))
                .extracting(DatedSetting::version)
                .containsExactly(3L, 1L, 4L);
        assertThat(SETTINGS.version(DatedSetting.place("6501"), LetterRule.ANSWERED_UNSIGNED))
                .isEqualTo(4);
        assertThat(SETTINGS.version(DatedSetting.place("2305"), LetterRule.ANSWERED_UNSIGNED))
                .isZero();
    }

    @Test
    void what_was_not_known_yet_counts_for_nothing() {
        DatedSetting late =
                setting("6501", 5, SettingValue.APPLIES, "2026-01-01", Instant.parse("2026-05-01T00:00:00Z"));
        DatedSettings all = SETTINGS.with(late);
        LocalDate on = LocalDate.parse("2026-03-01");

        assertThat(all.inForce(LetterRule.ANSWERED_UNSIGNED, "650102", on)).contains(late);
        assertThat(all.knownBy(Instant.parse("2026-04-30T23:59:59Z"))
                        .inForce(LetterRule.ANSWERED_UNSIGNED, "650102", on))
                .map(DatedSetting::version)
                .contains(1L);
        assertThat(all.knownBy(late.setAt()).inForce(LetterRule.ANSWERED_UNSIGNED, "650102", on))
                .contains(late);
    }

    @Test
    void what_a_body_has_set_for_itself_is_narrower_than_any_region() {
        DatedSetting own = new DatedSetting(
                CalendarScope.ofBody("11650102000000001X"),
                LetterRule.ANSWERED_UNSIGNED,
                1,
                SettingValue.APPLIES,
                OptionalInt.empty(),
                LocalDate.parse("2026-09-15"),
                "规定",
                Optional.empty(),
                Optional.empty(),
                "head",
                Instant.parse("2020-01-01T00:00:00Z"));
        DatedSettings all = SETTINGS.with(own);
        LocalDate on = LocalDate.parse("2026-10-01");

        assertThat(all.inForce(
                        LetterRule.ANSWERED_UNSIGNED, Optional.of("11650102000000001X"), Optional.of("650102"), on))
                .contains(own);
        assertThat(all.inForce(LetterRule.ANSWERED_UNSIGNED, "650102", on))
                .map(DatedSetting::region)
                .contains("650102");
    }

    @Test
    void days_before_the_regulations_or_after_today_and_lengths_beyond_the_most_are_wrong() {
        WantedSetting wrong = new WantedSetting(
                CalendarScope.NATION,
                LetterRule.T_LETTER,
                SettingValue.APPLIES,
                OptionalInt.of(61),
                LocalDate.parse("2008-04-30"),
                "规定",
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-03-02")));

        assertThat(wrong.violations(LocalDate.parse("2026-03-01")))
                .extracting(Violation::pointer)
                .containsExactly("/days", "/from", "/issuedOn");
        assertThat(wrong.violations(LocalDate.parse("2026-03-02")))
                .extracting(Violation::pointer)
                .containsExactly("/days", "/from");
    }

    private static DatedSetting setting(String region, long version, SettingValue value, String from) {
        return setting(region, version, value, from, Instant.parse("2020-01-01T00:00:00Z"));
    }

    private static DatedSetting setting(String region, long version, SettingValue value, String from, Instant setAt) {
        return new DatedSetting(
                DatedSetting.place(region),
                LetterRule.ANSWERED_UNSIGNED,
                version,
                value,
                OptionalInt.empty(),
                LocalDate.parse(from),
                "通知",
                Optional.empty(),
                Optional.empty(),
                "admin",
                setAt);
    }
}
