package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.edition.CellMapping;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.edition.Labels;

class FormTest {

    private final Editions editions = Editions.shipped();
    private final Form form = editions.latest();

    @Test
    void the_form_of_2021_has_200_cells_in_three_tables() {
        assertThat(form.tables()).extracting(FormTable::id).containsExactly("T2", "T3", "T4");
        assertThat(form.tables()).extracting(table -> table.cells().count()).containsExactly(10L, 175L, 15L);
        assertThat(form.cells()).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            T2.REGULATION.ISSUED,               规章 / 本年制发件数,                      ITEMS
            T2.NORMATIVE_DOCUMENT.REPEALED,     行政规范性文件 / 本年废止件数,              ITEMS
            T2.NORMATIVE_DOCUMENT.IN_FORCE,     行政规范性文件 / 现行有效件数,              ITEMS
            T2.LICENSING.DECISIONS,             行政许可 / 本年处理决定数量,                ITEMS
            T2.PENALTY.DECISIONS,               行政处罚 / 本年处理决定数量,                ITEMS
            T2.COMPULSION.DECISIONS,            行政强制 / 本年处理决定数量,                ITEMS
            T2.ADMINISTRATIVE_FEE.WAN_YUAN,     行政事业性收费 / 本年收费金额（单位：万元）, WAN_YUAN
            T3.NEW_RECEIVED.NATURAL_PERSON,     一、本年新收政府信息公开申请数量 / 自然人,  CASES
            T3.CARRIED_IN.ENTERPRISE,           二、上年结转政府信息公开申请数量 / 商业企业, CASES
            T3.PARTIAL.RESEARCH,                （二）部分公开（区分处理的，只计这一情形，不计其他情形） / 科研机构, CASES
            T3.DENY_SECURITY_STABILITY.TOTAL,   3. 危及“三安全一稳定” / 总计,             CASES
            T3.OTHER_FEE_UNPAID.LEGAL_SERVICE,  2. 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / 法律服务机构, CASES
            T3.TOTAL_CLOSED.OTHER_ORG,          （七）总计 / 其他,                          CASES
            T3.CARRIED_OUT.PUBLIC_WELFARE,      四、结转下年度继续办理 / 社会公益组织,        CASES
            T4.RECONSIDERATION.UPHELD,          行政复议 / 结果维持,                         CASES
            T4.LITIGATION_DIRECT.PENDING,       未经复议直接起诉 / 尚未审结,                 CASES
            """)
    void cells_bear_the_printed_labels(String id, String label, Unit unit) {
        Cell cell = form.findCell(CellId.parse(id)).orElseThrow();

        assertThat(cell.label().zh()).isEqualTo(label);
        assertThat(cell.unit()).isEqualTo(unit);
        assertThat(cell.definition().zh()).isNotBlank();
        assertThat(cell.definition().en()).isNotBlank();
    }

    @Test
    void every_identity_has_the_equations_of_the_notice() {
        assertThat(form.identities())
                .extracting(
                        identity -> identity.id() + " " + identity.equations().size())
                .containsExactly("V1 25", "V2 7", "V3 7", "V5 1", "V8 3");
        assertThat(form.identities().stream()
                        .flatMap(i -> i.equations().stream())
                        .flatMap(e -> e.cells()))
                .allMatch(cell -> form.findCell(cell).isPresent());
    }

    @Test
    void the_31_derived_cells_of_t3_and_the_three_of_t4_are_never_typed_in() {
        assertThat(form.summands().keySet())
                .filteredOn(c -> c.table().equals("T3"))
                .hasSize(31);
        assertThat(form.summands().keySet())
                .filteredOn(c -> c.table().equals("T4"))
                .hasSize(3);
    }

    @Test
    void stocks_name_what_comes_in_and_what_goes_out() {
        Stock pending =
                form.findStock(CellId.parse("T4.LITIGATION_DIRECT.PENDING")).orElseThrow();
        Stock carriedIn = form.findStock(CellId.parse("T3.CARRIED_IN.RESEARCH")).orElseThrow();

        assertThat(pending.inflows())
                .extracting(FlowPattern::text)
                .containsExactly("CASE.ACCEPTED/LITIGATION_DIRECT", "CASE.OPENING/LITIGATION_DIRECT");
        assertThat(pending.outflows()).extracting(FlowPattern::text).containsExactly("CASE.CLOSED/LITIGATION_DIRECT/*");
        assertThat(carriedIn.inflows())
                .extracting(FlowPattern::text)
                .containsExactly("APPLICATION.RECEIVED/RESEARCH", "APPLICATION.OPENING/RESEARCH");
        assertThat(carriedIn.outflows()).extracting(FlowPattern::text).containsExactly("APPLICATION.CLOSED/*/RESEARCH");
        assertThat(carriedIn.through(2024)).isEqualTo(2023);
    }

    @Test
    void the_21_outcomes_and_6_kinds_of_applicant_are_read_from_the_form() {
        assertThat(form.leaves(CodeList.OUTCOME)).hasSize(21);
        assertThat(form.leaves(CodeList.APPLICANT_KIND))
                .extracting(Head.Leaf::id)
                .doesNotContain("TOTAL")
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OUTCOME,        GRANTED,                  GRANTED
            OUTCOME,        予以公开,                  GRANTED
            OUTCOME,        (一) 予以公开,             GRANTED
            OUTCOME,        部分公开,                  PARTIAL
            OUTCOME,        '危及"三安全一稳定"',       DENY_SECURITY_STABILITY
            OUTCOME,        ３．危及“三安全一稳定”,     DENY_SECURITY_STABILITY
            OUTCOME,        其他,                      OTHER_MISC
            APPLICANT_KIND, 其他,                      OTHER_ORG
            APPLICANT_KIND, 商业企业,                  ENTERPRISE
            DOCUMENT_KIND,  规章,                      REGULATION
            CASE_RESULT,    结果维持,                  UPHELD
            CASE_KIND,      复议后起诉,                LITIGATION_AFTER_RECONSIDERATION
            """)
    void a_label_however_typed_finds_its_code(CodeList role, String typed, String code) {
        assertThat(Labels.of(editions, role).find(typed)).map(Head.Leaf::id).contains(code);
    }

    @Test
    void a_label_of_another_role_finds_nothing() {
        assertThat(Labels.of(editions, CodeList.OUTCOME).find("自然人")).isEmpty();
        assertThat(Labels.of(editions, CodeList.APPLICANT_KIND).find("总计")).isEmpty();
    }

    @Test
    void the_form_of_2019_stands_beside_it_and_says_what_compares() {
        Form old = editions.find("2019").orElseThrow();
        CellMapping mapping = editions.mapping(old, form);

        assertThat(old.toYear()).isEqualTo(Optional.of(2020));
        assertThat(old.findCell(CellId.parse("T2.OTHER_SERVICES.CHANGE")))
                .map(Cell::unit)
                .contains(Unit.SIGNED_ITEMS);
        assertThat(mapping.groups())
                .filteredOn(same -> same.from().contains(CellId.parse("T3.OTHER_MISC.TOTAL")))
                .singleElement()
                .satisfies(same -> assertThat(same.to())
                        .extracting(CellId::row)
                        .containsExactly("OTHER_SUPPLEMENT_LAPSED", "OTHER_FEE_UNPAID", "OTHER_MISC"));
        assertThat(mapping.onlyFrom()).contains(CellId.parse("T2.NORMATIVE_DOCUMENT.PUBLISHED_TOTAL"));
        assertThat(mapping.onlyTo()).hasSize(7).allMatch(cell -> cell.table().equals("T2"));
        assertThat(editions.mapping(form, old).groups())
                .extracting(CellMapping.Same::to)
                .isEqualTo(mapping.groups().stream().map(CellMapping.Same::from).toList());
    }

    @ParameterizedTest
    @CsvSource({"''", "T3", "T3.GRANTED", "T3.GRANTED.TOTAL.X", "t3.granted.total", "T3..TOTAL"})
    void a_text_that_is_no_cell_id_is_refused(String text) {
        assertThatThrownBy(() -> CellId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
