package org.gongkai.registers.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.registers.testing.OdsFile.row;
import static org.gongkai.registers.testing.OdsFile.table;
import static org.gongkai.registers.testing.OdsFile.text;
import static org.gongkai.registers.testing.OdsFile.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.testing.OdsFile;
import org.gongkai.registers.testing.XlsxFile;

/** Sheets of OpenDocument. */
class OdsSheetTest {

    private static final ImportFile.Kind ODS = ImportFile.Kind.ODS;

    @Test
    void cells_of_every_type_are_read() {
        byte[] file = OdsFile.of(
                table(
                        "台账",
                        row(
                                text("第一段</text:p><text:p>第二<text:s text:c=\"2\"/>段<text:line-break/>三"),
                                value("date", "2024-02-29T10:00:00", "2024年2月29日"),
                                value("float", "7730.284", "7,730.28"),
                                value("float", "7", "00007"),
                                value("currency", "1200.5", "￥1,200.50"),
                                value("percentage", "0.125", "13%"),
                                "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\""
                                        + " calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>",
                                "<table:table-cell office:value-type=\"boolean\""
                                        + " office:boolean-value=\"true\"><text:p>TRUE</text:p></table:table-cell>",
                                value("float", "1e99999999", "1E+99999999"),
                                "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>批注</text:p>"
                                        + "</office:annotation><text:p>正<text:span>文</text:span></text:p></table:table-cell>")));

        SheetRow read = Sheets.rows(ODS, file).getFirst();

        assertThat(Sheets.texts(read))
                .containsExactly(
                        "第一段\n第二  段\n三",
                        "2024年2月29日",
                        "7,730.28",
                        "00007",
                        "￥1,200.50",
                        "13%",
                        "#DIV/0!",
                        "TRUE",
                        "1E+99999999",
                        "正文");
        assertThat(read.cell(1).day()).contains(LocalDate.of(2024, 2, 29));
        assertThat(read.cell(2).amount()).contains(new BigDecimal("7730.28"));
        assertThat(read.cell(3).amount()).contains(new BigDecimal("7"));
        assertThat(read.cell(4).amount()).contains(new BigDecimal("1200.5"));
        assertThat(read.cell(5).amount()).contains(new BigDecimal("0.125"));
        assertThat(read.cell(6).fault()).isTrue();
        assertThat(read.cell(8).amount()).isEmpty();
    }

    @Test
    void repeated_rows_and_cells_are_not_written_out() {
        byte[] file = OdsFile.of(table(
                "台账",
                "<table:table-header-rows>" + row(text("甲"), text("乙")) + "</table:table-header-rows><table:table-row"
                        + " table:number-rows-repeated=\"3\"><table:table-cell"
                        + " table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row"
                        + " table:number-rows-repeated=\"2\"><table:table-cell"
                        + " table:number-columns-repeated=\"2\""
                        + " office:value-type=\"string\"><text:p>同</text:p></table:table-cell><table:table-cell"
                        + " table:number-columns-repeated=\"16382\"/>"
                        + "</table:table-row><table:table-row"
                        + " table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>"));

        List<SheetRow> rows = Sheets.rows(ODS, file);

        assertThat(rows.stream().map(SheetRow::number)).containsExactly(1L, 5L, 6L);
        assertThat(Sheets.texts(rows.get(2))).containsExactly("同", "同");
    }

    @Test
    void sheets_and_merged_areas_are_taken_as_they_are_seen() {
        byte[] file = OdsFile.of("<table:table table:name=\"藏\" table:style-name=\"hidden\">" + row(text("藏"))
                + "</table:table>"
                + table("空", row("<table:table-cell/>"))
                + table(
                        "台账",
                        row(
                                        "<table:table-cell table:number-rows-spanned=\"2\""
                                                + " table:number-columns-spanned=\"1\">"
                                                + "<text:p>甲局</text:p></table:table-cell>",
                                        text("一"))
                                + row("<table:covered-table-cell/>", text("二"))
                                + row(text("丙"), text("三")))
                + table("另", row(text("另"))));

        assertThat(Sheets.texts(ODS, file)).containsExactly(List.of("甲局", "一"), List.of("甲局", "二"), List.of("丙", "三"));
        assertThat(Sheets.<List<String>>with(ODS, file, Optional.empty(), Sheet::otherNames))
                .containsExactly("另");
        assertThat(Sheets.<String>with(ODS, file, Optional.of("3"), Sheet::name))
                .isEqualTo("另");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table:table table:name=\"a\"><table:table-row>",
                "<table:table table:name=\"a\"/>",
                "<table:table><table:table-row"
                        + " table:number-rows-repeated=\"999999999\"><table:table-cell><text:p>x</text:p>"
                        + "</table:table-cell></table:table-row></table:table>",
                "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"999999999\"><text:p>x"
                        + "</text:p></table:table-cell></table:table-row></table:table>",
                "&entity;"
            })
    void a_file_that_is_none_is_refused(String tables) {
        refused(OdsFile.of(tables), "");
    }

    @Test
    void an_encrypted_or_empty_file_says_so() {
        refused(
                XlsxFile.zip(Map.of(
                        "META-INF/manifest.xml",
                        "<manifest><file-entry><encryption-data/></file-entry></manifest>",
                        "content.xml",
                        "noise")),
                "password");
        refused(XlsxFile.zip(Collections.emptyMap()), "content.xml");
        refused(OdsFile.of("<!DOCTYPE x>"), "");
        refused(OdsFile.of(table("长", row(text("长".repeat(SheetLimits.TEXT + 1))))), "characters");
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> Sheets.rows(ODS, file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
            assertThat(problem.getMessage()).contains(why);
        });
    }
}
