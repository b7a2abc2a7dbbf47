package org.gongkai.formats.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.google.auto.service.AutoService;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Members;
import org.gongkai.document.Proof;
import org.gongkai.document.TextPlace;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Form;

/** The report as a workbook: its texts, and a sheet for each table with merged heads and formulas for the totals. */
@AutoService(ReportFormat.class)
public final class SpreadsheetFormat implements ReportFormat {

    private static final int TEXT_WIDTH = 100 * 256;
    private static final int LABEL_WIDTH = 24 * 256;
    private static final int FIGURE_WIDTH = 11 * 256;

    /** The most exact decimals that a cell of a spreadsheet keeps. */
    private static final int EXACT_DIGITS = 15;

    @Override
    public String suffix() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String label() {
        return "Excel";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public boolean isDocument() {
        return true;
    }

    @Override
    public boolean isDownload() {
        return true;
    }

    @Override
    public byte[] print(Rendition rendition) {
        AnnualReport report = rendition.report();
        Proof proof = rendition.proof();
        PrintedReport printed = PrintedReport.of(rendition);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            texts(workbook.createSheet("文字"), report, proof);
            CellStyle style = style(workbook);
            for (PrintedReport.PrintedSection section : printed.sections()) {
                section.table().ifPresent(table -> table(workbook.createSheet(table.id()), table, report, style));
            }
            if (!report.members().all().isEmpty()) {
                members(workbook.createSheet("汇总单位"), report.members());
            }
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void texts(Sheet sheet, AnnualReport report, Proof proof) {
        sheet.setColumnWidth(0, LABEL_WIDTH);
        sheet.setColumnWidth(1, LABEL_WIDTH);
        sheet.setColumnWidth(2, TEXT_WIDTH);
        line(sheet, "title", "标题", report.title());
        line(sheet, "status", "状态", report.status().label());
        line(sheet, "version", "版本", Integer.toString(report.version()));
        line(sheet, "sha256", "SHA-256", proof.sha256());
        for (TextPlace place : TextPlace.of(report.form())) {
            line(
                    sheet,
                    place.id(),
                    place.label().zh(),
                    report.narrative().text(place.id()).orElse(""));
        }
    }

    private static void members(Sheet sheet, Members members) {
        sheet.setColumnWidth(0, LABEL_WIDTH);
        sheet.setColumnWidth(1, LABEL_WIDTH * 2);
        sheet.setColumnWidth(2, LABEL_WIDTH * 2);
        line(sheet, "members", "汇总情况", members.sentence());
        members.all().forEach(member -> line(sheet, member.code(), member.name(), member.label()));
    }

    private static void line(Sheet sheet, String... columns) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < columns.length; column++) {
            row.createCell(column).setCellValue(columns[column]);
        }
    }

    private static void table(Sheet sheet, PrintedReport.PrintedTable table, AnnualReport report, CellStyle style) {
        Map<CellId, String> addresses = table.boxes()
                .filter(box -> box.cell().isPresent())
                .collect(Collectors.toMap(
                        box -> box.cell().orElseThrow(),
                        box -> new CellReference(box.line(), box.column()).formatAsString()));
        for (int line = 0; line < table.lines().size(); line++) {
            Row row = sheet.createRow(line);
            for (int column = 0; column < table.grid().width(); column++) {
                row.createCell(column).setCellStyle(style);
            }
        }
        table.boxes().forEach(box -> {
            Cell cell = sheet.getRow(box.line()).getCell(box.column());
            if (box.rowSpan() > 1 || box.columnSpan() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(
                        box.line(), box.line() + box.rowSpan() - 1, box.column(), box.column() + box.columnSpan() - 1));
            }
            box.cell().ifPresentOrElse(id -> figure(cell, id, report, addresses), () -> cell.setCellValue(box.text()));
        });
        table.notes().forEach(note -> line(sheet, note));
        widths(sheet, table);
    }

    private static void figure(Cell cell, CellId id, AnnualReport report, Map<CellId, String> addresses) {
        CellValue value = report.figures().value(id).orElseGet(CellValue.Empty::new);
        switch (value) {
            case CellValue.Amount amount -> {
                Optional<String> formula = formula(id, report, addresses);
                amount.note().ifPresent(note -> cell.setCellStyle(noted(cell, note)));
                if (formula.isPresent()) {
                    cell.setCellFormula(formula.get());
                } else if (amount.value().precision() > EXACT_DIGITS) {
                    cell.setCellValue(amount.value().toPlainString());
                } else {
                    cell.setCellValue(amount.value().doubleValue());
                }
            }
            case CellValue.Unknown unknown -> cell.setBlank();
            case CellValue.Empty empty -> cell.setBlank();
            case CellValue.NotApplicable notApplicable -> cell.setCellValue("/");
            case CellValue.Remark remark -> cell.setCellValue(remark.text());
        }
    }

    /** The cell stays a number, which formulas count, and shows its note. */
    private static CellStyle noted(Cell cell, String note) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat(workbook.createDataFormat().getFormat("General\"（" + note.replace('"', '”') + "）\""));
        return style;
    }

    /** A formula for a derived cell; a printed total that is wrong stays the number it is. */
    private static Optional<String> formula(CellId id, AnnualReport report, Map<CellId, String> addresses) {
        Form form = report.form();
        List<CellId> summands = form.summands().getOrDefault(id, List.of());
        Optional<BigDecimal> sum = report.figures().sum(summands);
        boolean right = !summands.isEmpty()
                && sum.isPresent()
                && sum.get().compareTo(report.figures().amount(id).orElseThrow()) == 0;
        return right
                ? Optional.of("SUM("
                        + String.join(":", addresses.get(summands.getFirst()), addresses.get(summands.getLast())) + ")")
                : Optional.empty();
    }

    private static void widths(Sheet sheet, PrintedReport.PrintedTable table) {
        Map<Integer, Integer> widths = new HashMap<>();
        table.boxes()
                .filter(box -> box.columnSpan() == 1 && !box.isHead())
                .forEach(box -> widths.put(box.column(), FIGURE_WIDTH));
        for (int column = 0; column < table.grid().width(); column++) {
            sheet.setColumnWidth(column, widths.getOrDefault(column, LABEL_WIDTH));
        }
    }

    private static CellStyle style(XSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }
}
