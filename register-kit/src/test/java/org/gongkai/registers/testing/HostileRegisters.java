package org.gongkai.registers.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gongkai.registers.imports.file.ImportFile;

/** Files of registers that are small, and made to stop or fill whoever reads them; the names say how. */
public final class HostileRegisters {

    private static final int MIB = 1 << 20;
    private static final String BLANKS = " ".repeat(MIB);

    private HostileRegisters() {}

    /** A file, and what it is said to be. */
    public record Hostile(ImportFile.Kind kind, byte[] bytes) {}

    /** All of them. */
    public static Map<String, Supplier<Hostile>> all() {
        Map<String, Supplier<Hostile>> files = new LinkedHashMap<>();
        workbooks(files);
        packages(files);
        openDocuments(files);
        texts(files);
        return files;
    }

    private static void workbooks(Map<String, Supplier<Hostile>> files) {
        String head = "<sheetData><row r=\"1\">" + XlsxFile.text("A1", "登记编号") + "</row>";
        sheet(
                files,
                "one merged area over the whole sheet",
                () -> head + "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");
        sheet(
                files,
                "merged areas over each other",
                () -> head + "</sheetData><mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(150_000)
                        + "</mergeCells>");
        sheet(
                files,
                "merged areas in every row",
                () -> head
                        + lines(100_000, row -> "<row><c r=\"SR" + (row + 2) + "\"><v>1</v></c></row>")
                        + "</sheetData><mergeCells>"
                        + lines(100_000, row -> "<mergeCell ref=\"A%d:SQ%d\"/>".formatted(row + 2, row + 2))
                        + "</mergeCells>");
        sheet(
                files,
                "wide rows",
                () -> head + "<row><c r=\"SR2\"><v>1</v></c></row>"
                        + "<row><c r=\"SR\"><v>1</v></c></row>".repeat(900_000) + "</sheetData>");
        sheet(
                files,
                "a row of cells at one place",
                () -> "<sheetData><row r=\"1\">" + "<c r=\"A1\"><v>1</v></c>".repeat(2_000_000) + "</row></sheetData>");
        sheet(files, "blanks between cells", () -> head + BLANKS.repeat(100) + "</sheetData>");
        sheet(
                files,
                "blanks in a cell",
                () -> "<sheetData><row r=\"1\">" + XlsxFile.text("A1", BLANKS.repeat(14)) + "</row></sheetData>");
        sheet(files, "nested elements", () -> head + "<a>".repeat(1_000_000) + "</sheetData>");
        sheet(files, "names of elements", () -> head + lines(100_000, name -> "<a" + name + "/>") + "</sheetData>");
        sheet(files, "digits of a place", () -> "<sheetData><row r=\"" + "7".repeat(4_000_000) + "\"/></sheetData>");
        sheet(
                files,
                "digits of a number",
                () -> "<sheetData><row r=\"1\"><c r=\"A1\"><v>" + "7".repeat(4_000_000) + "</v></c></row></sheetData>");
        sheet(
                files,
                "the same head in every column",
                () -> "<sheetData><row r=\"1\">"
                        + ("<c t=\"inlineStr\"><is><t>登记编号</t></is></c>".repeat(500) + "</row><row>").repeat(200)
                        + "</row></sheetData>");
    }

    private static void packages(Map<String, Supplier<Hostile>> files) {
        String cell = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>";
        part(
                files,
                "shared strings without end",
                cell,
                "xl/sharedStrings.xml",
                () -> "<sst>" + "<si/>".repeat(18_000_000) + "</sst>");
        part(
                files,
                "one shared string",
                cell,
                "xl/sharedStrings.xml",
                () -> "<sst><si><t>" + BLANKS.repeat(100) + "</t></si></sst>");
        part(
                files,
                "formats",
                cell,
                "xl/styles.xml",
                () -> "<styleSheet><numFmts>"
                        + lines(
                                60_000,
                                at -> "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                                        .formatted(at, "[&gt;1]0.0;".repeat(100)))
                        + "</numFmts></styleSheet>");
        part(
                files,
                "ways that lead nowhere",
                cell,
                "xl/_rels/workbook.xml.rels",
                () -> "<Relationships>"
                        + "<Relationship Id=\"s0\" Type=\"/worksheet\" Target=\"%s\"/>"
                                .formatted("./a/../".repeat(9_000))
                                .repeat(500)
                        + "</Relationships>");
        part(
                files,
                "a thousand sheets that are one",
                "<sheetData>" + BLANKS.repeat(20) + "</sheetData>",
                "xl/workbook.xml",
                () -> "<workbook xmlns:r=\"r\"><sheets>"
                        + lines(1_000, at -> "<sheet name=\"%d\" r:id=\"s0\"/>".formatted(at))
                        + "</sheets></workbook>");
        part(
                files,
                "sheets without end",
                cell,
                "xl/workbook.xml",
                () -> "<workbook xmlns:r=\"r\"><sheets>" + "<sheet name=\"a\" r:id=\"s0\"/>".repeat(1_000_000)
                        + "</sheets></workbook>");
        part(
                files,
                "entities",
                cell,
                "xl/styles.xml",
                () -> "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                        + " \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;&c;</a>");
    }

    private static void openDocuments(Map<String, Supplier<Hostile>> files) {
        ods(
                files,
                "a row over and over",
                () -> OdsFile.table(
                        "a",
                        "<table:table-row"
                                + " table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"512\">"
                                + "<text:p>一</text:p></table:table-cell></table:table-row>"));
        ods(
                files,
                "rows beyond measure",
                () -> OdsFile.table(
                        "a",
                        "<table:table-row"
                                + " table:number-rows-repeated=\"999999999\"><table:table-cell"
                                + " table:number-columns-repeated=\"999999999\"/></table:table-row>"));
        ods(files, "many tables", () -> lines(1_000, at -> OdsFile.table("a" + at, "<table:table-row/>".repeat(500))));
        ods(
                files,
                "spaces",
                () -> OdsFile.table(
                        "a",
                        OdsFile.row("<table:table-cell><text:p>" + "<text:s text:c=\"9999\"/>".repeat(100_000)
                                + "</text:p></table:table-cell>")));
    }

    private static void texts(Map<String, Supplier<Hostile>> files) {
        text(files, ImportFile.Kind.CSV, "separators", () -> "登记编号" + ",".repeat(8 * MIB));
        text(files, ImportFile.Kind.CSV, "short lines", () -> "登记编号\n" + ",\n".repeat(2_000_000));
        text(files, ImportFile.Kind.CSV, "quotes", () -> "登记编号\n" + "\"".repeat(8 * MIB));
        text(files, ImportFile.Kind.CSV, "digits in one line", () -> "登记编号\n" + "7".repeat(4_000_000));
        text(files, ImportFile.Kind.CSV, "heads", () -> ("登记编号,".repeat(1_000) + "\n").repeat(200));
        text(files, ImportFile.Kind.CSV, "blanks", () -> "登记编号\n" + BLANKS.repeat(14));
        text(files, ImportFile.Kind.NDJSON, "nested objects", () -> "{\"a\":".repeat(150_000));
        text(files, ImportFile.Kind.NDJSON, "nested lists", () -> ("{\"a\":" + "[".repeat(900_000) + "\n").repeat(5));
        text(
                files,
                ImportFile.Kind.NDJSON,
                "members",
                () -> "{" + lines(80_000, at -> "\"a" + at + "\":1,") + "\"a\":1}");
        text(files, ImportFile.Kind.NDJSON, "a line without end", () -> "{\"a\":\"" + BLANKS.repeat(14) + "\"}");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static void sheet(Map<String, Supplier<Hostile>> files, String name, Supplier<String> body) {
        files.put(
                "xlsx: " + name,
                () -> new Hostile(
                        ImportFile.Kind.XLSX,
                        new XlsxFile().sheet("台账", body.get()).bytes()));
    }

    private static void part(
            Map<String, Supplier<Hostile>> files, String name, String sheet, String part, Supplier<String> content) {
        files.put(
                "xlsx: " + name,
                () -> new Hostile(
                        ImportFile.Kind.XLSX,
                        new XlsxFile()
                                .sheet("台账", sheet)
                                .part(part, content.get())
                                .bytes()));
    }

    private static void ods(Map<String, Supplier<Hostile>> files, String name, Supplier<String> tables) {
        files.put("ods: " + name, () -> new Hostile(ImportFile.Kind.ODS, OdsFile.of(tables.get())));
    }

    private static void text(
            Map<String, Supplier<Hostile>> files, ImportFile.Kind kind, String name, Supplier<String> text) {
        files.put(
                kind.name().toLowerCase(Locale.ROOT) + ": " + name,
                () -> new Hostile(kind, text.get().getBytes(StandardCharsets.UTF_8)));
    }
}
