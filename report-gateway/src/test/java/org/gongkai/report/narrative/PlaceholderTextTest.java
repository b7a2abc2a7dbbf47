package org.gongkai.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.document.Coverage;
import org.gongkai.document.Narrative;
import org.gongkai.document.ProcessingFees;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.edition.Editions;

/** Placeholders in texts, and first drafts made of them. */
class PlaceholderTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {T3.NEW_RECEIVED.TOTAL}件; 12件
            {T3.NEW_RECEIVED.TOTAL + T3.CARRIED_IN.TOTAL}; 15
            {T3.NEW_RECEIVED.TOTAL-T3.CARRIED_IN.TOTAL}; 9
            {T3.NEW_RECEIVED.TOTAL@LAST}; 10
            {change(T3.NEW_RECEIVED.TOTAL)}; 比上年增长20%
            {change(T3.CARRIED_IN.TOTAL)}; 与上年持平
            {change(T3.GRANTED.TOTAL)}; 比上年下降33.3%
            {change(T3.PARTIAL.TOTAL)}; 比上年增加2
            {share(T3.GRANTED.TOTAL, T3.NEW_RECEIVED.TOTAL)}; 33.3%
            {AGENCY}{YEAR}年; 某局2025年
            自{PERIOD}; 自2025年1月1日起至2025年12月31日止
            {FEE_AMOUNT_YUAN}元; 120.5元
            {T2.ADMINISTRATIVE_FEE.WAN_YUAN}万元; 59237.2449万元
            """)
    void a_placeholder_is_filled(String text, String filled) {
        assertThat(PlaceholderText.fill(text, facts()).text()).isEqualTo(filled);
        assertThat(PlaceholderText.check("/x", text, Editions.shipped().latest()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{T3.NOTHING.TOTAL}",
                "{}",
                "{T3.GRANTED}",
                "{change()}",
                "{share(T3.GRANTED.TOTAL)}",
                "{",
                "a}b",
                "{ABC}"
            })
    void what_is_no_placeholder_is_refused(String text) {
        assertThat(PlaceholderText.check("/x", text, Editions.shipped().latest()))
                .isNotEmpty();
    }

    @Test
    void a_figure_that_is_not_known_stays_in_the_text_and_is_named() {
        PlaceholderText.Filled filled = PlaceholderText.fill("新收{T3.NEW_RECEIVED.OTHER_ORG}件", facts());

        assertThat(filled.text()).isEqualTo("新收〔T3.NEW_RECEIVED.OTHER_ORG〕件");
        assertThat(filled.unknown()).containsExactly("T3.NEW_RECEIVED.OTHER_ORG");
    }

    @Test
    void a_first_draft_has_a_wording_of_its_own_for_nothing() {
        Facts nothing = new Facts(
                "某局",
                2025,
                Editions.shipped().latest(),
                zeros(),
                Figures.none(),
                Optional.of(new ProcessingFees(0, BigDecimal.ZERO)));
        Narrative draft = FirstDraft.of(
                nothing,
                Coverage.AGENCY,
                false,
                Optional.of(Published.items(0)),
                Map.of("phone", "0469-4340205", "address", "四方台区"));

        assertThat(draft.text("overview.applications").orElseThrow())
                .contains("没有收到政府信息公开申请")
                .contains("没有因政府信息公开被申请行政复议");
        assertThat(draft.text("overview.proactiveDisclosure").orElseThrow())
                .contains("【件数】", "未制发行政规范性文件", "没有作出行政许可、行政处罚、行政强制决定");
        assertThat(draft.text(Narrative.OTHER_MATTERS).orElseThrow()).contains("没有收取政府信息公开信息处理费");
        assertThat(draft.text(Narrative.CONTACT).orElseThrow()).endsWith("联系（地址：四方台区；电话：0469-4340205）。");
        assertThat(draft.texts()).hasSize(10);
    }

    @Test
    void a_first_draft_states_nothing_that_nobody_has_declared() {
        Facts unknown = new Facts(
                "某局",
                2025,
                Editions.shipped().latest(),
                Figures.none()
                        .with(CellId.parse("T2.LICENSING.DECISIONS"), CellValue.of(3))
                        .with(CellId.parse("T2.PENALTY.DECISIONS"), CellValue.of(0))
                        .with(CellId.parse("T2.COMPULSION.DECISIONS"), new CellValue.Unknown())
                        .with(CellId.parse("T3.NEW_RECEIVED.TOTAL"), new CellValue.Unknown()),
                Figures.none(),
                Optional.empty());
        Narrative draft = FirstDraft.of(unknown, Coverage.AGENCY, false, Optional.of(Published.items(0)), Map.of());

        assertThat(draft.text("overview.proactiveDisclosure").orElseThrow())
                .contains("【行政规范性文件制发、废止和现行有效件数】", "作出行政许可决定{T2.LICENSING.DECISIONS}件，没有作出行政处罚决定。", "【行政强制决定数量】");
        assertThat(draft.text("overview.applications").orElseThrow())
                .startsWith("【收到和处理政府信息公开申请情况】")
                .contains("【因政府信息公开被申请行政复议、提起行政诉讼情况】")
                .doesNotContain("没有收到", "没有因");
        assertThat(draft.text(Narrative.OTHER_MATTERS).orElseThrow())
                .startsWith("【政府信息公开信息处理费收取情况】")
                .doesNotContain("没有收取");
    }

    @Test
    void a_first_draft_holds_placeholders_that_can_be_filled() {
        Figures figures = zeros().with(CellId.parse("T3.NEW_RECEIVED.TOTAL"), CellValue.of(12))
                .with(CellId.parse("T3.CARRIED_IN.TOTAL"), CellValue.of(1))
                .with(CellId.parse("T3.TOTAL_CLOSED.TOTAL"), CellValue.of(13))
                .with(CellId.parse("T3.DENY_PROCESS.TOTAL"), CellValue.of(4))
                .with(CellId.parse("T3.DENY_INTERNAL.TOTAL"), CellValue.of(5))
                .with(CellId.parse("T3.GRANTED.TOTAL"), CellValue.of(4))
                .with(CellId.parse("T4.RECONSIDERATION.TOTAL"), CellValue.of(2));
        Facts some = new Facts(
                "某办",
                2025,
                Editions.shipped().latest(),
                figures,
                zeros(),
                Optional.of(new ProcessingFees(2, new BigDecimal("40"))));
        Narrative draft = FirstDraft.of(some, Coverage.REGION, true, Optional.of(Published.items(77)), Map.of());

        draft.texts()
                .forEach((place, text) -> assertThat(PlaceholderText.check(
                                place, text, Editions.shipped().latest()))
                        .as(place)
                        .isEmpty());
        String filled = PlaceholderText.fill(draft.text("overview.applications").orElseThrow(), some)
                .text();
        assertThat(filled)
                .contains("新收政府信息公开申请12件", "上年结转1件", "办结13件", "予以公开4件、不予公开9件", "行政复议案件2件")
                .doesNotContain("行政诉讼");
        assertThat(draft.text("overview.proactiveDisclosure").orElseThrow()).contains("77条");
        assertThat(draft.text("overview.supervision").orElseThrow()).contains("考核", "评议", "责任追究");
        assertThat(PlaceholderText.fill(draft.text(Narrative.OTHER_MATTERS).orElseThrow(), some)
                        .text())
                .contains("2件申请", "共计40元");
    }

    @Test
    void what_was_made_public_is_told_by_column_category_channel_and_form() {
        Published published = new Published(
                2020,
                Map.of(
                        "概况类信息/区情概况", 546L,
                        "政务动态信息", 498L,
                        "信息公开目录信息/财政公开", 89L,
                        "信息公开目录信息/政府文件", 42L,
                        "信息公开目录信息/其它/规划{计划}", 700L,
                        "信息公开目录信息/其它/统计信息", 11L,
                        "信息公开目录信息/政策解读", 25L,
                        "信息公开目录信息/疫情信息", 109L),
                Map.of("A20_07", 89L, "A20_01", 42L, "", 1889L),
                Map.of("政府网站", 2019L, "", 1L),
                Map.of("GAZETTE", 3L, "A_WAY_OF_LATER", 2L),
                Map.of("TEXT", 20L, "PICTURES", 5L),
                59);
        Facts facts = facts();
        Narrative draft = FirstDraft.of(facts, Coverage.AGENCY, false, Optional.of(published), Map.of());
        String told = draft.text("overview.proactiveDisclosure").orElseThrow();

        assertThat(told)
                .startsWith("{YEAR}年，本机关依法主动公开政府信息2020条，其中信息公开目录信息976条（含其它711条、疫情信息109条、财政公开89条、"
                        + "政府文件42条、政策解读25条）、概况类信息546条、政务动态信息498条。保有内容的公开栏目59个。"
                        + "属于《条例》第二十条所列事项的，第（一）项42条、第（七）项89条、未归入所列事项的1889条。"
                        + "公开渠道为政府网站2019条。另通过政府公报3条、A_WAY_OF_LATER2条同步公开。"
                        + "发布政策解读25件，其中文字解读20件、图解5件。");
        assertThat(PlaceholderText.check("/x", told, Editions.shipped().latest()))
                .isEmpty();
        assertThat(FirstDraft.of(facts, Coverage.AGENCY, false, Optional.empty(), Map.of())
                        .text("overview.proactiveDisclosure")
                        .orElseThrow())
                .contains("【件数】");
    }

    @Test
    void of_many_columns_the_greatest_are_named_and_the_rest_is_told_together() {
        Map<String, Long> byColumn = new HashMap<>();
        for (int i = 1; i <= 12; i++) {
            byColumn.put("栏目%02d".formatted(i), 10L);
            byColumn.put("总栏目/下级%02d".formatted(i), 1L);
        }
        Published published = new Published(132, byColumn, Map.of(), Map.of(), Map.of(), Map.of(), 0);

        assertThat(FirstDraft.of(facts(), Coverage.AGENCY, false, Optional.of(published), Map.of())
                        .text("overview.proactiveDisclosure")
                        .orElseThrow())
                .startsWith("{YEAR}年，本机关依法主动公开政府信息132条，其中总栏目12条、“栏目01”10条")
                .contains("“栏目09”10条、其他栏目30条。")
                .doesNotContain("下级", "0个");
    }

    private static Figures zeros() {
        Map<CellId, CellValue> zeros = new HashMap<>();
        Editions.shipped().latest().cells().keySet().forEach(cell -> zeros.put(cell, CellValue.of(0)));
        return Figures.of(zeros);
    }

    private static Facts facts() {
        Map<CellId, CellValue> now = new HashMap<>();
        Map<CellId, CellValue> last = new HashMap<>();
        now.put(CellId.parse("T3.NEW_RECEIVED.TOTAL"), CellValue.of(12));
        last.put(CellId.parse("T3.NEW_RECEIVED.TOTAL"), CellValue.of(10));
        now.put(CellId.parse("T3.CARRIED_IN.TOTAL"), CellValue.of(3));
        last.put(CellId.parse("T3.CARRIED_IN.TOTAL"), CellValue.of(3));
        now.put(CellId.parse("T3.GRANTED.TOTAL"), CellValue.of(4));
        last.put(CellId.parse("T3.GRANTED.TOTAL"), CellValue.of(6));
        now.put(CellId.parse("T3.PARTIAL.TOTAL"), CellValue.of(2));
        last.put(CellId.parse("T3.PARTIAL.TOTAL"), CellValue.of(0));
        now.put(CellId.parse("T2.ADMINISTRATIVE_FEE.WAN_YUAN"), CellValue.of(new BigDecimal("59237.2449")));
        return new Facts(
                "某局",
                2025,
                Editions.shipped().latest(),
                Figures.of(now),
                Figures.of(last),
                Optional.of(new ProcessingFees(2, new BigDecimal("120.50"))));
    }
}
