package org.gongkai.form.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.CodeList;
import org.gongkai.form.Figures;
import org.gongkai.form.Finding;
import org.gongkai.form.Form;
import org.gongkai.form.Head;
import org.gongkai.form.StocksAndFlows;
import org.gongkai.form.code.FigureName;

/** An edition is one file; a report is made in that of its year, and editions say how they compare. */
class EditionsTest {

    private static final Path FOLDER = Path.of("src/test/resources/editions");

    private final Editions editions = Editions.with(FOLDER);
    private final Form form2019 = editions.find("2019").orElseThrow();
    private final Form form2021 = editions.find("2021").orElseThrow();
    private final Form form2027 = editions.find("2027").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void the_edition_follows_the_year() {
        assertThat(editions.all()).containsExactly(form2027, form2021, form2019);
        assertThat(editions.of(2019)).isEqualTo(form2019);
        assertThat(editions.of(2020)).isEqualTo(form2019);
        assertThat(editions.of(2026)).isEqualTo(form2021);
        assertThat(editions.of(2031)).isEqualTo(form2027);
        assertThat(editions.findOf(2018)).isEmpty();
        assertThat(form2021.toYear()).contains(2026);
        assertThat(form2027.toYear()).isEmpty();
        assertThat(Editions.shipped().latest().toYear()).isEmpty();
    }

    @Test
    void rows_that_were_renamed_split_dropped_and_added_compare_as_the_file_says() {
        CellMapping mapping = editions.mapping(form2021, form2027);

        assertThat(mapping.groups())
                .contains(
                        same(List.of("T3.DENY_THIRD_PARTY.TOTAL"), List.of("T3.DENY_PRIVACY.TOTAL")),
                        same(
                                List.of("T3.UNAVAIL_NOT_HELD.RESEARCH"),
                                List.of("T3.UNAVAIL_NOT_MADE.RESEARCH", "T3.UNAVAIL_NOT_KEPT.RESEARCH")));
        assertThat(mapping.onlyFrom()).hasSize(7).allMatch(cell -> cell.row().equals("REFUSE_PUBLICATION"));
        assertThat(mapping.onlyTo()).hasSize(7).allMatch(cell -> cell.row().equals("OTHER_TRANSFERRED"));
        assertThat(mapping.groups()).hasSize(200 - 7);
    }

    @Test
    void editions_that_are_no_neighbours_compare_by_those_between() {
        CellMapping mapping = editions.mapping(form2019, form2027);

        assertThat(mapping.groups())
                .contains(
                        same(List.of("T3.GRANTED.TOTAL"), List.of("T3.GRANTED.TOTAL")),
                        same(
                                List.of("T3.UNAVAIL_NOT_HELD.TOTAL"),
                                List.of("T3.UNAVAIL_NOT_MADE.TOTAL", "T3.UNAVAIL_NOT_KEPT.TOTAL")),
                        same(
                                List.of("T3.OTHER_MISC.TOTAL"),
                                List.of(
                                        "T3.OTHER_SUPPLEMENT_LAPSED.TOTAL",
                                        "T3.OTHER_FEE_UNPAID.TOTAL",
                                        "T3.OTHER_MISC.TOTAL")));
        assertThat(mapping.onlyTo()).contains(CellId.parse("T3.OTHER_TRANSFERRED.TOTAL"));
        assertThat(mapping.onlyFrom()).contains(CellId.parse("T3.REFUSE_PUBLICATION.TOTAL"));
    }

    @Test
    void figures_are_brought_into_another_form_as_far_as_they_can_be() {
        Figures later = Figures.of(Map.of(
                CellId.parse("T3.UNAVAIL_NOT_MADE.TOTAL"), number(2),
                CellId.parse("T3.UNAVAIL_NOT_KEPT.TOTAL"), number(3),
                CellId.parse("T3.OTHER_TRANSFERRED.TOTAL"), number(9)));
        Figures earlier = Figures.of(Map.of(
                CellId.parse("T3.UNAVAIL_NOT_HELD.TOTAL"), number(5),
                CellId.parse("T3.DENY_THIRD_PARTY.TOTAL"), number(1)));

        assertThat(editions.mapping(form2027, form2021).convert(later))
                .isEqualTo(Figures.of(Map.of(CellId.parse("T3.UNAVAIL_NOT_HELD.TOTAL"), number(5))));
        assertThat(editions.mapping(form2021, form2027).convert(earlier))
                .isEqualTo(Figures.of(Map.of(CellId.parse("T3.DENY_PRIVACY.TOTAL"), number(1))));
    }

    @Test
    void an_exact_copy_under_another_name_loses_no_cell() throws IOException {
        String copy = Files.readString(FOLDER.resolve("form-2027.json"))
                .replace("\"edition\": \"2027\"", "\"edition\": \"2028\"")
                .replace("\"fromYear\": 2027", "\"fromYear\": 2028")
                .replaceFirst("(?s)\"comparison\": \\{.*", """
                        "comparison": {"before": "2027", "same": [
                          "T2.REGULATION..NORMATIVE_DOCUMENT.ISSUED..IN_FORCE", "T2.LICENSING.DECISIONS",
                          "T2.PENALTY..COMPULSION.DECISIONS", "T2.ADMINISTRATIVE_FEE.WAN_YUAN",
                          "T3.NEW_RECEIVED..CARRIED_OUT.NATURAL_PERSON..TOTAL",
                          "T4.RECONSIDERATION..LITIGATION_AFTER_RECONSIDERATION.UPHELD..TOTAL"]}}""");
        Files.writeString(folder.resolve("form-2028.json"), copy);
        Files.copy(FOLDER.resolve("form-2027.json"), folder.resolve("form-2027.json"));
        Editions four = Editions.with(folder);

        CellMapping mapping =
                four.mapping(four.find("2027").orElseThrow(), four.find("2028").orElseThrow());

        assertThat(mapping.groups()).hasSize(207);
        assertThat(mapping.onlyFrom()).isEmpty();
        assertThat(mapping.onlyTo()).isEmpty();
    }

    @Test
    void a_carry_over_crosses_the_change_of_the_form() {
        Map<Integer, Map<String, BigDecimal>> flows = Map.of(
                2026, Map.of("APPLICATION.RECEIVED/ENTERPRISE", BigDecimal.valueOf(3)),
                2027, Map.of("APPLICATION.CLOSED/OTHER_TRANSFERRED/ENTERPRISE", BigDecimal.ONE));

        Figures before = new StocksAndFlows(editions.of(2026), flows).figures(2026, List.of("T3"), keeping -> true);
        Figures after = new StocksAndFlows(editions.of(2027), flows).figures(2027, List.of("T3"), keeping -> true);

        assertThat(before.amount(CellId.parse("T3.CARRIED_OUT.TOTAL"))).contains(BigDecimal.valueOf(3));
        assertThat(after.amount(CellId.parse("T3.CARRIED_IN.TOTAL"))).contains(BigDecimal.valueOf(3));
        assertThat(after.amount(CellId.parse("T3.OTHER_TRANSFERRED.TOTAL"))).contains(BigDecimal.ONE);
        assertThat(after.amount(CellId.parse("T3.CARRIED_OUT.TOTAL"))).contains(BigDecimal.valueOf(2));
        assertThat(form2027.check(after)).allMatch(Finding::isUncheckable);
    }

    @Test
    void a_code_is_missed_in_the_years_whose_form_counts_the_others_without_it() {
        assertThat(editions.misses("APPLICATION.CLOSED/OTHER_TRANSFERRED/RESEARCH", 2027))
                .isFalse();
        assertThat(editions.misses("APPLICATION.CLOSED/OTHER_TRANSFERRED/RESEARCH", 2026))
                .isTrue();
        assertThat(editions.misses("APPLICATION.CLOSED/REFUSE_PUBLICATION/RESEARCH", 2027))
                .isTrue();
        assertThat(editions.misses("DOCUMENT.ISSUED/REGULATION", 2020)).isFalse();
        assertThat(editions.misses("ITEM.政策文件", 2027)).isFalse();
        assertThat(editions.leaves(CodeList.OUTCOME))
                .extracting(Head.Leaf::id)
                .contains("REFUSE_PUBLICATION", "OTHER_TRANSFERRED")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_file_that_is_no_form_is_refused_by_its_name() throws IOException {
        Files.writeString(folder.resolve("form-2030.json"), "{\"edition\": 2030");

        assertThatThrownBy(() -> Editions.with(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("form-2030.json");
    }

    @Test
    void a_label_that_two_codes_share_is_refused() throws IOException {
        Files.writeString(
                folder.resolve("form-2027.json"),
                Files.readString(FOLDER.resolve("form-2027.json")).replace("3. 移送有权机关处理", "3. 要求提供公开出版物"));

        assertThatThrownBy(() -> Editions.with(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OTHER_TRANSFERRED");
    }

    @Test
    void an_edition_says_which_cells_are_what_every_report_is_asked_for() {
        assertThat(form2021.named().keySet()).containsExactlyInAnyOrder(FigureName.values());
        assertThat(form2027.named().keySet()).containsExactlyInAnyOrder(FigureName.values());
        assertThat(form2019.cellsOf(FigureName.DOCUMENTS_IN_FORCE)).isEmpty();
        assertThat(form2027.cellsOf(FigureName.UNAVAILABLE))
                .contains(CellId.parse("T3.UNAVAIL_NOT_MADE.TOTAL"), CellId.parse("T3.UNAVAIL_NOT_KEPT.TOTAL"));
        assertThat(form2021.named().get(FigureName.DISPUTES_CLOSED).text())
                .startsWith("T4.RECONSIDERATION.TOTAL + ")
                .endsWith(" - T4.LITIGATION_AFTER_RECONSIDERATION.PENDING");

        Figures some = Figures.of(
                Map.of(CellId.parse("T3.GRANTED.TOTAL"), number(3), CellId.parse("T3.PARTIAL.TOTAL"), number(2)));
        assertThat(form2021.amount(some, List.of(FigureName.GRANTED, FigureName.PARTLY_GRANTED)))
                .contains(BigDecimal.valueOf(5));
        assertThat(form2021.amount(some, List.of(FigureName.GRANTED, FigureName.CLOSED)))
                .isEmpty();
        assertThat(form2019.amount(some, List.of(FigureName.DOCUMENTS_ISSUED))).isEmpty();
    }

    @Test
    void what_an_edition_names_must_be_there() throws IOException {
        for (Map.Entry<String, String> wrong : Map.of(
                        "\"RECEIVED\": \"T3.NEW_RECEIVED.TOTAL\"",
                        "\"RECEIVED\": \"T3.NEW_RECEIVED.SUM\"",
                        "\"RECEIVED\": ",
                        "\"GOTTEN\": ")
                .entrySet()) {
            Files.writeString(
                    folder.resolve("form-2027.json"),
                    Files.readString(FOLDER.resolve("form-2027.json")).replace(wrong.getKey(), wrong.getValue()));

            assertThatThrownBy(() -> Editions.with(folder)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static CellMapping.Same same(List<String> from, List<String> to) {
        return new CellMapping.Same(
                from.stream().map(CellId::parse).toList(),
                to.stream().map(CellId::parse).toList());
    }

    private static CellValue number(int value) {
        return CellValue.of(BigDecimal.valueOf(value));
    }
}
