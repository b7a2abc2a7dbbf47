package org.gongkai.formats.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gongkai.formats.read.HostileFiles.Hostile;
import org.gongkai.formats.read.HostileFiles.Packed;

/** Workbooks, documents and PDFs that stay within every limit of a file's size, and are made to cost as much as they can. */
final class HostilePacks {

    /** Somewhat less of XML than a document may have. */
    private static final int MOST_XML = 7_000_000;

    private static final Random RANDOM = new Random(20_211_231);

    private HostilePacks() {}

    static Map<String, Supplier<Hostile>> all() {
        Map<String, Supplier<Hostile>> files = new LinkedHashMap<>();
        sheet(
                files,
                "cells",
                () -> filled(
                        at -> (at % 100 == 0 ? "</row><row>" : "") + "<c s=\"" + digits(2) + "\"/>",
                        "<row>",
                        "</row>"));
        sheet(files, "rows", () -> filled(at -> "<row><c s=\"" + digits(2) + "\"/></row>", "", ""));
        sheet(
                files,
                "blanks in a cell",
                () -> "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + " ".repeat(7_000_000)
                        + digits(100_000) + "</t></is></c></row>");
        sheet(
                files,
                "heads over and over",
                () -> filled(
                        at -> (at % 100 == 0 ? "</row><row>" : "") + "<c t=\"inlineStr\"><is><t>自然人" + digits(4)
                                + "</t></is></c>",
                        "<row>",
                        "</row>"));
        files.put(
                "workbook: areas side by side",
                () -> xlsx("<sheetData/><mergeCells>"
                        + IntStream.range(1, 100_000)
                                .mapToObj(row -> "<mergeCell ref=\"A%d:CV%d\"/>".formatted(row, row))
                                .collect(Collectors.joining())
                        + "</mergeCells>"));
        files.put(
                "workbook: areas upside down",
                () -> xlsx("<sheetData/><mergeCells><mergeCell ref=\"XFD1048576:A1\"/><mergeCell"
                        + " ref=\"A99999999999:ZZZZZZZ1\"/></mergeCells>"));
        document(files, "paragraphs", () -> filled(at -> "<w:p w:a=\"" + digits(3) + "\"/>", "", ""));
        document(files, "runs", () -> filled(at -> "<w:r><w:t>" + digits(3) + "</w:t></w:r>", "<w:p>", "</w:p>"));
        document(
                files,
                "blanks",
                () -> "<w:p><w:r><w:t xml:space=\"preserve\">" + " ".repeat(7_000_000) + digits(100_000)
                        + "</w:t></w:r></w:p>");
        document(
                files,
                "rows",
                () -> filled(
                        at -> "<w:tr><w:tc w:a=\"" + digits(3) + "\"><w:p/></w:tc></w:tr>", "<w:tbl>", "</w:tbl>"));
        String font = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";
        String words = "(a) Tj 5 0 Td ";
        pdf(files, "two million words", font, "BT /F 9 Tf " + words.repeat(2_000_000) + "ET", 1);
        pdf(files, "pages of blanks", font, "BT /F 9 Tf (" + " ".repeat(49_000) + ") Tj ET", 400);
        pdf(files, "pages of rules", "", rules(4_000), 400);
        pdf(files, "pages that do nothing", "", "q Q ".repeat(1_000_000), 400);
        pdf(files, "saved and never restored", "", "q ".repeat(8_000_000), 1);
        pdf(files, "arrays in arrays", "", "[".repeat(4_000_000), 1);
        files.put("pdf: pages in pages", () -> new Hostile(FileKind.PDF, Packed.nestedPages(20_000)));
        return files;
    }

    /** As often as there is room. */
    private static String filled(IntFunction<String> each, String head, String foot) {
        StringBuilder text = new StringBuilder(head);
        for (int at = 1; text.length() < MOST_XML; at++) {
            text.append(each.apply(at));
        }
        return text.append(foot).toString();
    }

    /** What packs too well is taken for a bomb at once. */
    private static String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return digits.toString();
    }

    private static String rules(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> at % 2 == 0
                        ? "0 %d m 99 %d l S ".formatted(at / 40, at / 40)
                        : "%d 0 m %d 99 l S ".formatted(at / 40, at / 40))
                .collect(Collectors.joining());
    }

    private static void sheet(Map<String, Supplier<Hostile>> files, String name, Supplier<String> rows) {
        files.put("workbook: " + name, () -> xlsx("<sheetData>" + rows.get() + "</sheetData>"));
    }

    private static Hostile xlsx(String sheet) {
        return new Hostile(FileKind.XLSX, Packed.workbook(sheet));
    }

    private static void document(Map<String, Supplier<Hostile>> files, String name, Supplier<String> body) {
        files.put("document: " + name, () -> new Hostile(FileKind.DOCX, Packed.document(body.get())));
    }

    private static void pdf(
            Map<String, Supplier<Hostile>> files, String name, String resources, String content, int pages) {
        files.put(
                "pdf: " + name,
                () -> new Hostile(
                        FileKind.PDF, Packed.pdf(content.getBytes(StandardCharsets.ISO_8859_1), resources, pages)));
    }
}
