package org.gongkai.request.document.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.outcome.OutcomeRule;

/** The paragraph on remedies over days, outcomes, kinds of bodies and ways of service. */
class RemediesTest {

    private static final String BODY = "11230505001234567F";

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            day,        case,            online, months, first, days15, internet
            2014-06-01, WITHHELD,        false,  3,      false, false,  false
            2015-04-30, OTHER,           true,   3,      false, false,  false
            2015-05-01, OTHER,           true,   6,      false, false,  false
            2023-12-31, WITHHELD,        true,   6,      false, false,  false
            2023-12-31, PARTLY_WITHHELD, false,  6,      false, false,  false
            2024-01-01, WITHHELD,        false,  0,      true,  true,   false
            2024-01-01, WITHHELD,        true,   0,      true,  true,   true
            2024-01-01, PARTLY_WITHHELD, false,  6,      true,  true,   false
            2024-01-01, OTHER,           true,   6,      false, false,  true
            2026-03-12, OTHER,           false,  6,      false, false,  false
            2014-06-01, THIRD_PARTY,     false,  3,      false, false,  false
            2026-03-12, THIRD_PARTY,     false,  6,      false, false,  false
            """)
    void the_terms_follow_from_the_day_and_the_outcome(
            LocalDate day, RemedyCase of, boolean online, int months, boolean first, boolean days15, boolean internet) {
        String said = said(of, day, AgencyKind.DEPARTMENT, "230505", online);

        assertThat(said).contains("60日内");
        assertThat(said.contains(months + "个月内向人民法院提起行政诉讼")).isEqualTo(months > 0);
        assertThat(said.contains("应当依照《中华人民共和国行政复议法》第二十三条")).isEqualTo(first);
        assertThat(said.contains("15日内向人民法院提起行政诉讼")).isEqualTo(days15);
        assertThat(said.contains("互联网渠道")).isEqualTo(internet);
        assertThat(said.startsWith("你方")).isEqualTo(of == RemedyCase.THIRD_PARTY);
        assertThat(said).doesNotContain("{").endsWith("。");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            kind,              region, day,        body
            DEPARTMENT,        230505, 2026-03-12, 四方台区人民政府
            DEPARTMENT,        230505, 2023-12-31, 四方台区人民政府或者上一级主管部门
            GOVERNMENT_OFFICE, 230505, 2026-03-12, 四方台区人民政府
            SUBDISTRICT,       230505, 2026-03-12, 四方台区人民政府
            ZONE,              230500, 2026-03-12, 双鸭山市人民政府
            AUTHORISED,        230505, 2026-03-12, 四方台区人民政府
            TOWNSHIP,          230505, 2026-03-12, 四方台区人民政府
            GOVERNMENT,        230505, 2026-03-12, 双鸭山市人民政府
            GOVERNMENT,        230500, 2026-03-12, 上一级人民政府
            GOVERNMENT,        230000, 2026-03-12, 某单位
            DEPARTMENT,        100000, 2026-03-12, 某单位
            DEPARTMENT,        440305, 2026-03-12, 本级人民政府
            VERTICAL,          230505, 2026-03-12, 上一级主管部门
            """)
    void who_reconsiders_follows_from_the_kind_of_body(AgencyKind kind, String region, LocalDate day, String body) {
        assertThat(said(RemedyCase.OTHER, day, kind, region, false)).contains("向" + body + "申请行政复议");
    }

    @Test
    void a_department_of_justice_has_a_choice() {
        assertThat(said(
                        state("某市司法局", AgencyKind.DEPARTMENT, "230500"),
                        RemedyCase.OTHER,
                        LocalDate.of(2026, 3, 12),
                        false))
                .contains("向双鸭山市人民政府或者上一级司法行政部门申请行政复议");
    }

    static Stream<Arguments> everything() {
        return Stream.of(AgencyKind.values())
                .flatMap(kind -> Stream.of(RemedyCase.values())
                        .flatMap(one -> Stream.of("2010-01-01", "2015-05-01", "2024-01-01", "2030-01-01")
                                .flatMap(day -> Stream.of(true, false)
                                        .map(online -> Arguments.of(kind, one, LocalDate.parse(day), online)))));
    }

    @ParameterizedTest
    @MethodSource
    void everything(AgencyKind kind, RemedyCase of, LocalDate day, boolean online) {
        for (String region : List.of("100000", "110000", "230000", "230500", "230505")) {
            assertThat(said(of, day, kind, region, online)).contains("申请行政复议").doesNotContain("{");
        }
    }

    @Test
    void an_outcome_says_which_case_it_is() {
        assertThat(OutcomeRule.all().stream()
                        .filter(rule -> RemedyCase.of(rule.outcome(), parts(rule.outcome())) == RemedyCase.WITHHELD)
                        .map(OutcomeRule::outcome))
                .containsExactly(
                        "DENY_STATE_SECRET",
                        "DENY_LAW_PROHIBITED",
                        "DENY_SECURITY_STABILITY",
                        "DENY_THIRD_PARTY",
                        "DENY_INTERNAL",
                        "DENY_PROCESS",
                        "DENY_ENFORCEMENT_FILE");
        assertThat(RemedyCase.of("PARTIAL", parts("GRANTED", "DENY_PROCESS"))).isEqualTo(RemedyCase.PARTLY_WITHHELD);
        assertThat(RemedyCase.of("PARTIAL", parts("GRANTED", "UNAVAIL_NOT_HELD")))
                .isEqualTo(RemedyCase.OTHER);
    }

    @Test
    void of_a_part_that_is_partly_withheld_the_law_says_it() {
        assertThat(RemedyCase.of("PARTIAL", List.of(new Part("全文", "PARTIAL", null, "条例第十五条", null, null))))
                .isEqualTo(RemedyCase.PARTLY_WITHHELD);
        assertThat(RemedyCase.of("PARTIAL", List.of(new Part("全文", "PARTIAL", null, "条例第三十七条", null, null))))
                .isEqualTo(RemedyCase.OTHER);
    }

    private static List<Part> parts(String... outcomes) {
        return Stream.of(outcomes)
                .map(outcome -> new Part("部分", outcome, null, null, null, null))
                .toList();
    }

    private static String said(RemedyCase of, LocalDate day, AgencyKind kind, String region, boolean online) {
        return said(state("某单位", kind, region), of, day, online);
    }

    private static String said(AgencyState body, RemedyCase of, LocalDate day, boolean online) {
        DirectoryDay directory = DirectoryDay.of(
                List.of(
                        fact("11230505MB0000000A", state("四方台区人民政府", AgencyKind.GOVERNMENT, "230505")),
                        fact("11230500MB0000000A", state("双鸭山市人民政府", AgencyKind.GOVERNMENT, "230500")),
                        fact(BODY, body)),
                day,
                Optional.empty());
        return Remedies.paragraph(new Remedies.Question(of, day, BODY, body, directory, online));
    }

    private static AgencyState state(String name, AgencyKind kind, String region) {
        return AgencyState.of(name, region, kind);
    }

    private static AgencyFact fact(String code, AgencyState state) {
        return new AgencyFact(
                code, 1, AgencyFact.ALWAYS, Optional.empty(), state, Optional.empty(), List.of(), false, Instant.EPOCH);
    }
}
