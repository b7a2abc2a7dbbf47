package org.gongkai.formats.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.google.auto.service.AutoService;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
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

    /** Widths in characters. */
    private static final int WIDTH = 132;

    private static final int ID_WIDTH = 30;
    private static final int LABEL_WIDTH = 24;
    private static final int TEXT_WIDTH = WIDTH - ID_WIDTH - LABEL_WIDTH;

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
            SheetLayout layout = new SheetLayout(workbook);
            texts(workbook.createSheet("文字"), report, proof, layout);
            for (PrintedReport.PrintedSection section : printed.sections()) {
                section.table().ifPresent(table -> table(workbook.createSheet(name(table)), table, report, layout));
            }
            if (!report.members().all().isEmpty()) {
                members(workbook.createSheet("汇总单位"), report.members(), layout);
            }
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet is named as the form names the table, as far as workbooks allow. */
    private static String name(PrintedReport.PrintedTable table) {
        return WorkbookUtil.createSafeSheetName(table.caption());
    }

    private static void texts(Sheet sheet, AnnualReport report, Proof proof, SheetLayout layout) {
        line(sheet, layout, "title", "标题", report.title());
        line(sheet, layout, "status", "状态", report.status().label());
        line(sheet, layout, "version", "版本", Integer.toString(report.version()));
        line(sheet, layout, "sha256", "SHA-256", proof.sha256());
        for (TextPlace place : TextPlace.of(report.form())) {
            line(
                    sheet,
                    layout,
                    place.id(),
                    place.label().zh(),
                    report.narrative().text(place.id()).orElse(""));
        }
        SheetLayout.setWidths(sheet, Map.of(0, ID_WIDTH, 1, LABEL_WIDTH, 2, TEXT_WIDTH));
        SheetLayout.print(sheet, 0);
        // The first column is for programs that read the sheet.
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 1, 2, 0, sheet.getPhysicalNumberOfRows() - 1);
    }

    private static void members(Sheet sheet, Members members, SheetLayout layout) {
        line(sheet, layout, "members", "汇总情况", members.sentence());
        members.all().forEach(member -> line(sheet, layout, member.code(), member.name(), member.label()));
        SheetLayout.setWidths(sheet, Map.of(0, ID_WIDTH, 1, LABEL_WIDTH, 2, TEXT_WIDTH));
        SheetLayout.print(sheet, 0);
    }

    /** What a row has no room for goes on in the next. */
    private static void line(Sheet sheet, SheetLayout layout, String id, String name, String words) {
        List<String> pieces = SheetLayout.pieces(words, TEXT_WIDTH);
        for (int i = 0; i < pieces.size(); i++) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            cell(row, 0, i == 0 ? id : "", layout.label());
            cell(row, 1, i == 0 ? name : "", layout.label());
            cell(row, 2, pieces.get(i), layout.text());
            int high = Math.max(SheetLayout.lines(id, ID_WIDTH), SheetLayout.lines(name, LABEL_WIDTH));
            SheetLayout.height(row, Math.max(i == 0 ? high : 1, SheetLayout.lines(pieces.get(i), TEXT_WIDTH)));
        }
    }

    private static void cell(Row row, int column, String words, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!words.isEmpty()) {
            cell.setCellValue(words);
        }
    }

    private static void table(Sheet sheet, PrintedReport.PrintedTable table, AnnualReport report, SheetLayout layout) {
        Map<CellId, String> addresses = table.boxes()
                .filter(box -> box.cell().isPresent())
                .collect(Collectors.toMap(
                        box -> box.cell().orElseThrow(),
                        box -> new CellReference(box.line(), box.column()).formatAsString()));
        for (int line = 0; line < table.lines().size(); line++) {
            Row row = sheet.createRow(line);
            for (int column = 0; column < table.grid().width(); column++) {
                row.createCell(column).setCellStyle(layout.box());
            }
        }
        table.boxes().forEach(box -> {
            Cell cell = sheet.getRow(box.line()).getCell(box.column());
            if (box.rowSpan() > 1 || box.columnSpan() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(
                        box.line(), box.line() + box.rowSpan() - 1, box.column(), box.column() + box.columnSpan() - 1));
            }
            if (box.isUpright()) {
                cell.setCellStyle(layout.upright());
            }
            box.cell().ifPresentOrElse(id -> figure(cell, id, report, addresses), () -> cell.setCellValue(box.text()));
        });
        Map<Integer, Integer> widths = SheetLayout.widths(table, WIDTH);
        SheetLayout.setWidths(sheet, widths);
        SheetLayout.heights(sheet, table, widths);
        table.notes().forEach(note -> note(sheet, table, note, layout));
        SheetLayout.print(sheet, 1);
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

    private static void note(Sheet sheet, PrintedReport.PrintedTable table, String note, SheetLayout layout) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < table.grid().width(); column++) {
            cell(row, column, column == 0 ? note : "", layout.text());
        }
        sheet.addMergedRegion(new CellRangeAddress(
                row.getRowNum(), row.getRowNum(), 0, table.grid().width() - 1));
        SheetLayout.height(row, SheetLayout.lines(note, WIDTH));
    }
}
