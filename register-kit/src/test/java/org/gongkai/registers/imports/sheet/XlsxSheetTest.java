package org.gongkai.registers.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.stored.SheetCell;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.testing.XlsxFile;

/** Sheets of Office Open XML: cells of every type, sheets, merged areas, and files that are none. */
class XlsxSheetTest {

    private static final ImportFile.Kind XLSX = ImportFile.Kind.XLSX;
    private static final String ONE = XlsxFile.rows(XlsxFile.text("A1", "一"));

    @Test
    void cells_of_every_type_are_read() {
        byte[] file = new XlsxFile()
                .format("yyyy-mm-dd")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><rPr><b/></rPr><t>丙</t></r><rPh><t>yi</t></rPh></si></sst>")
                .sheet(
                        "台账",
                        XlsxFile.rows("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"C1\" t=\"str\"><f>\"a\"</f><v>算出的</v></c>"
                                + "<c r=\"D1\" s=\"1\"><f>DATE(2024,2,29)</f><v>45351</v></c>"
                                + "<c r=\"E1\" t=\"d\"><v>2024-02-29T12:30:00</v></c>"
                                + "<c r=\"F1\" t=\"b\"><v>1</v></c>"
                                + "<c r=\"G1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                                + "<c r=\"H1\"><f>NOW()</f></c>"
                                + XlsxFile.text("I1", "第一行_x000D_\n_x005F_x0041_ &amp; _x4E00_")))
                .bytes();

        SheetRow row = Sheets.rows(XLSX, file).getFirst();

        assertThat(Sheets.texts(row))
                .containsExactly(
                        "甲",
                        "乙丙",
                        "算出的",
                        "2024-02-29",
                        "2024-02-29T12:30:00",
                        "TRUE",
                        "#DIV/0!",
                        "=NOW()",
                        "第一行\n_x0041_ & 一");
        assertThat(row.cell(3).day()).contains(LocalDate.of(2024, 2, 29));
        assertThat(row.cell(4).day()).contains(LocalDate.of(2024, 2, 29));
        assertThat(row.cells().stream().map(SheetCell::fault))
                .containsExactly(false, false, false, false, false, false, true, true, false);
    }

    @Test
    void strict_open_xml_is_read() {
        byte[] file = new XlsxFile()
                .strict()
                .sheet("台账", XlsxFile.rows("<c r=\"A1\" t=\"d\"><v>2023-11-30</v></c>"))
                .bytes();

        assertThat(Sheets.rows(XLSX, file).getFirst().cell(0).day()).contains(LocalDate.of(2023, 11, 30));
    }

    @Test
    void rows_keep_their_numbers_and_those_without_text_are_left_out() {
        byte[] file = new XlsxFile()
                .sheet(
                        "台账",
                        "<sheetData><row r=\"3\"><c r=\"B3\" s=\"0\"/>" + XlsxFile.text("C3", "头")
                                + XlsxFile.text("D3", " ")
                                + "</row><row r=\"4\"><c r=\"A4\" s=\"0\"/></row><row r=\"9\">"
                                + XlsxFile.text("A9", "九") + "</row><row>" + XlsxFile.text("A10", "十")
                                + "</row></sheetData>")
                .bytes();

        List<SheetRow> rows = Sheets.rows(XLSX, file);

        assertThat(rows.stream().map(SheetRow::number)).containsExactly(3L, 9L, 10L);
        assertThat(Sheets.texts(rows.getFirst())).containsExactly("", "", "头");
    }

    @Test
    void the_first_visible_sheet_with_text_is_taken_unless_one_is_named() {
        byte[] file = new XlsxFile()
                .sheet("旧", "hidden", ONE)
                .sheet("更旧", "veryHidden", ONE)
                .sheet("空", XlsxFile.rows("<c r=\"A1\"/>"))
                .sheet("2024", XlsxFile.rows(XlsxFile.text("A1", "二四")))
                .sheet("2023", XlsxFile.rows(XlsxFile.text("A1", "二三")))
                .bytes();

        assertThat(names(file, Optional.empty())).containsExactly("2024", "2023");
        assertThat(names(file, Optional.of("2023"))).containsExactly("2023", "2024");
        assertThat(names(file, Optional.of("3"))).containsExactly("2023", "2024");
        for (String unknown : new String[] {"旧", "更旧", "没有", "4", ""}) {
            assertThatThrownBy(() -> names(file, Optional.of(unknown)))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_REQUEST);
                        assertThat(problem.violations().getFirst().message().in(Language.ENGLISH))
                                .contains("空, 2024, 2023");
                    });
        }
    }

    @Test
    void a_merged_area_shows_its_first_cell_wherever_there_is_a_record() {
        byte[] file = new XlsxFile()
                .sheet(
                        "台账",
                        XlsxFile.rows(
                                        XlsxFile.text("A1", "标题"),
                                        XlsxFile.text("A2", "号") + XlsxFile.text("B2", "机关") + XlsxFile.text("C2", "日"),
                                        XlsxFile.text("A3", "1")
                                                + XlsxFile.text("B3", "甲局")
                                                + XlsxFile.text("C3", "一日"),
                                        XlsxFile.text("A4", "2") + XlsxFile.text("B4", "被盖住的"),
                                        "<c r=\"B5\"/>",
                                        XlsxFile.text("A6", "3"))
                                + "<mergeCells><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"B3:B5\"/>"
                                + "<mergeCell ref=\"C3:C4\"/></mergeCells>")
                .bytes();

        assertThat(Sheets.texts(XLSX, file))
                .containsExactly(
                        List.of("标题", "标题", "标题"),
                        List.of("号", "机关", "日"),
                        List.of("1", "甲局", "一日"),
                        List.of("2", "甲局", "一日"),
                        List.of("3"));
    }

    @Test
    void an_area_over_the_whole_sheet_costs_nothing() {
        byte[] file = new XlsxFile()
                .sheet(
                        "台账",
                        XlsxFile.rows(XlsxFile.text("A1", "全"), XlsxFile.text("B2", "盖住"))
                                + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")
                .bytes();

        assertThat(Sheets.texts(XLSX, file)).containsExactly(List.of("全", "全"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData>",
                "<sheetData><row r=\"1\"><c r=\"ABCDEFGHIJ1\"><v>1</v></c></row></sheetData>",
                "<sheetData><row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row></sheetData>",
                "<sheetData><row r=\"99999999999999999999\"/></sheetData>",
                "<sheetData><row r=\"-1\"/></sheetData>",
                "<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>",
                "<sheetData><row r=\"1\"><c r=\"1\"><v>1</v></c></row></sheetData>",
                "<sheetData><row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row></sheetData>",
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData>",
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>&secret;</v></c></row></sheetData>",
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>",
                "<sheetData/><mergeCells><mergeCell ref=\"A1:B2:C3\"/></mergeCells>",
                "no sheet"
            })
    void a_sheet_that_is_none_is_refused(String body) {
        refused(new XlsxFile().sheet("台账", body).bytes());
    }

    @Test
    void a_damaged_workbook_is_refused() {
        byte[] whole = new XlsxFile().sheet("台账", ONE).bytes();
        refused(Arrays.copyOf(whole, whole.length / 2));
        refused(new byte[0]);
        refused(new XlsxFile().sheet("台账", ONE).part("xl/workbook.xml", "").bytes());
        refused(new XlsxFile().sheet("台账", ONE).part("xl/worksheets/s0.xml", "").bytes());
        refused(new XlsxFile()
                .sheet("台账", ONE)
                .part("xl/styles.xml", "<styleSheet>")
                .bytes());
        refused(new XlsxFile().sheet("空", "<sheetData/>").bytes());
        refused(new XlsxFile().bytes());
    }

    @Test
    void definitions_are_refused_wherever_they_stand() {
        String bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        for (String part : new String[] {
            "xl/workbook.xml",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/s0.xml",
            "xl/_rels/workbook.xml.rels"
        }) {
            refused(new XlsxFile()
                    .sheet("台账", ONE)
                    .part(part, bomb + "<a>&b;</a>")
                    .bytes());
        }
    }

    @Test
    void what_would_fill_the_heap_is_refused() {
        String long1 = "长".repeat(SheetLimits.TEXT + 1);
        refused(new XlsxFile()
                .sheet("台账", XlsxFile.rows(XlsxFile.text("A1", long1)))
                .bytes());
        refused(new XlsxFile()
                .sheet("台账", XlsxFile.rows("<c r=\"" + "A".repeat(1_000_000) + "\"/>"))
                .bytes());
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        refused(new XlsxFile().sheet("台账", names + ONE).bytes());
        refused(new XlsxFile()
                .sheet("台账", "<a>".repeat(1_000) + "</a>".repeat(1_000) + ONE)
                .bytes());
        StringBuilder merges = new StringBuilder();
        for (int i = 0; i <= SheetLimits.MERGES; i++) {
            merges.append("<mergeCell ref=\"A1:B2\"/>");
        }
        refused(new XlsxFile()
                .sheet("台账", ONE + "<mergeCells>" + merges + "</mergeCells>")
                .bytes());
        refused(new XlsxFile()
                .sheet("台账", ONE)
                .part("xl/styles.xml", "<s><cellXfs>" + "<xf/>".repeat(SheetLimits.STYLES + 1) + "</cellXfs></s>")
                .bytes());
    }

    private static List<String> names(byte[] file, Optional<String> sheet) {
        return Sheets.with(XLSX, file, sheet, taken -> {
            List<String> names = new java.util.ArrayList<>(List.of(taken.name()));
            names.addAll(taken.otherNames());
            return names;
        });
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> Sheets.rows(XLSX, file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE));
    }
}
