package org.gongkai.registers.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.imports.file.ImportFile;

/** Sheets of Excel 97 to 2003. */
class XlsSheetTest {

    private static final ImportFile.Kind XLS = ImportFile.Kind.XLS;

    @Test
    void cells_of_every_type_are_read() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Row row = workbook.createSheet("台账").createRow(4);
            row.createCell(0).setCellValue("甲\r\n乙");
            row.createCell(1).setCellValue(45351.5);
            row.getCell(1).setCellStyle(style(workbook, "yyyy\"年\"m\"月\"d\"日\""));
            row.createCell(2).setCellFormula("DATE(2024,2,29)");
            row.getCell(2).setCellStyle(style(workbook, "YYYY-MM-DD"));
            row.createCell(3).setCellValue(7);
            row.getCell(3).setCellStyle(style(workbook, "00000"));
            row.createCell(4).setCellValue(16.100000000000001);
            row.createCell(5).setCellValue(-7730.284);
            row.getCell(5).setCellStyle(style(workbook, "#,##0.00;[Red]-#,##0.00"));
            row.createCell(6).setCellFormula("\"文\"&\"号\"");
            row.createCell(7).setCellFormula("1/0");
            row.createCell(8).setCellValue(true);
            row.createCell(9).setCellErrorValue(FormulaError.REF.getCode());
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            SheetRow read = Sheets.rows(XLS, bytes(workbook)).getFirst();

            assertThat(read.number()).isEqualTo(5);
            assertThat(Sheets.texts(read))
                    .containsExactly(
                            "甲\n乙",
                            "2024年2月29日",
                            "2024-02-29",
                            "00007",
                            "16.1",
                            "-7,730.28",
                            "文号",
                            "#DIV/0!",
                            "TRUE",
                            "#REF!");
            assertThat(read.cell(1).day()).contains(LocalDate.of(2024, 2, 29));
            assertThat(read.cell(2).day()).contains(LocalDate.of(2024, 2, 29));
            assertThat(read.cell(5).amount()).contains(new BigDecimal("-7730.28"));
            assertThat(read.cell(7).fault()).isTrue();
            assertThat(read.cell(9).fault()).isTrue();
        }
    }

    @Test
    void sheets_and_merged_areas_are_taken_as_they_are_seen() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("藏").createRow(0).createCell(0).setCellValue("藏");
            workbook.setSheetHidden(0, true);
            workbook.createSheet("空");
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("台账");
            for (int row = 0; row < 4; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row);
            }
            sheet.getRow(1).createCell(1).setCellValue("甲局");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 2));
            workbook.createSheet("另").createRow(0).createCell(0).setCellValue("另");
            byte[] file = bytes(workbook);

            assertThat(Sheets.texts(XLS, file))
                    .containsExactly(List.of("0"), List.of("1", "甲局"), List.of("2", "甲局"), List.of("3"));
            assertThat(Sheets.<List<String>>with(XLS, file, Optional.empty(), Sheet::otherNames))
                    .containsExactly("另");
            assertThat(Sheets.<String>with(XLS, file, Optional.of("另"), Sheet::name))
                    .isEqualTo("另");
        }
    }

    @Test
    void more_texts_than_one_record_holds_are_read() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("台账");
            for (int row = 0; row < 3_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue((row % 3 == 0 ? "text " : "文本") + row);
            }

            List<List<String>> texts = Sheets.texts(XLS, bytes(workbook));

            assertThat(texts).hasSize(3_000);
            for (int row = 0; row < 3_000; row++) {
                assertThat(texts.get(row)).containsExactly((row % 3 == 0 ? "text " : "文本") + row);
            }
        }
    }

    @Test
    void a_workbook_behind_a_password_says_so() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("甲");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            refused(bytes(workbook), "password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            files.writeFilesystem(encrypted);
        }
        refused(encrypted.toByteArray(), "password");
    }

    @Test
    void a_damaged_workbook_is_refused() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("台账");
            for (int row = 0; row < 2_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue("文本" + row);
            }
            byte[] whole = bytes(workbook);

            refused(Arrays.copyOf(whole, 3_000), "");
            refused(Arrays.copyOf(whole, 600), "");
            refused(Arrays.copyOf(whole, 8), "");
            refused(new byte[0], "");
        }
    }

    private static CellStyle style(HSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> Sheets.rows(XLS, file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
            assertThat(problem.getMessage()).contains(why);
        });
    }
}
