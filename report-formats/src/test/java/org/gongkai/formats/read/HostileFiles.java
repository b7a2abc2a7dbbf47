package org.gongkai.formats.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gongkai.form.edition.Editions;

/** Files that are made to stop, fill or break a reader; the names say how. */
public final class HostileFiles {

    private static final String HEAD = "某某区2021年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n";

    private static final ReportReader READER = new ReportReader(Editions.shipped());

    private HostileFiles() {}

    /** A file, and what it is said to be. */
    public record Hostile(FileKind kind, byte[] bytes) {

        /** What the reader makes of it. */
        public ReportReading read() {
            return READER.read(kind, bytes, kind.decode(bytes, Optional.of(StandardCharsets.UTF_8)));
        }
    }

    /** Files whose size or nesting is the trouble. */
    public static Map<String, Supplier<Hostile>> large() {
        Map<String, Supplier<Hostile>> files = new LinkedHashMap<>();
        text(files, "digits in one line", "7".repeat(4_000_000));
        text(files, "digits in one line, short enough to be looked at", "7".repeat(900_000));
        text(files, "headings", "一、总体情况\n".repeat(300_000));
        text(files, "headings, few enough to be looked at", "一、总体情况\n".repeat(40_000));
        text(files, "gaps behind a heading", HEAD + "一、概述" + " ".repeat(900_000) + "x");
        text(files, "dashes", HEAD + "-".repeat(900_000) + "x");
        text(files, "gaps in a page number", HEAD + "第1页" + " ".repeat(900_000) + "x");
        text(files, "groups of digits", HEAD + "1" + ",111".repeat(200_000) + " 年");
        text(files, "one column", HEAD + "\t".repeat(900_000));
        text(files, "the same head in every column", HEAD + "自然人\t总计\t".repeat(100_000));
        text(files, "widths", HEAD + widths());
        text(files, "bars", HEAD + "|".repeat(900_000));
        text(files, "numbers in lines of their own", HEAD + "中".repeat(15_000) + "\n" + "1\n".repeat(40_000));
        text(files, "words and numbers", HEAD + "中 1 ".repeat(200_000));
        text(files, "brackets", HEAD + "1(".repeat(400_000));
        text(files, "open notes", HEAD + ("1(" + "x".repeat(39)).repeat(20_000));
        text(files, "a heading that never ends", HEAD.replace("情况", "情况（一）" + " ".repeat(200_000)));
        text(files, "combining marks", HEAD + "a" + "\u0301".repeat(900_000));
        text(files, "giant numbers", HEAD + "1e99999999 -1E2147483648 0." + "0".repeat(1_000) + "1 " + "9".repeat(400));
        markdown(files, "quotations", ">".repeat(200_000) + "x");
        markdown(files, "lists", "- ".repeat(100_000) + "x");
        markdown(files, "brackets in brackets", "[".repeat(200_000));
        markdown(files, "emphasis", "*a **a ".repeat(100_000));
        markdown(
                files,
                "a wide head over many rows",
                "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "x\n".repeat(40_000));
        html(files, "tables in tables", "<table><tr><td>".repeat(100_000));
        html(files, "open elements", "<b><i>".repeat(300_000));
        html(files, "divisions", "<div>".repeat(400_000) + "x");
        html(files, "boxes", "<table>" + ("<tr>" + "<td rowspan=999 colspan=999>1".repeat(50)).repeat(2_000));
        html(files, "rows", "<table><tr><td>1<td>2" + "<tr>".repeat(1_000_000));
        html(files, "spans beyond measure", "<table><tr><td colspan=99999999999 rowspan=-1>1<td>2</table>");
        html(files, "comments", "<!--".repeat(500_000));
        html(files, "character references", "&#99999999999;&#xFFFFFFFFF;&amp".repeat(20_000));
        html(files, "attributes", "<p " + "a=b ".repeat(400_000) + ">");
        packed(files);
        return files;
    }

    /** Files within all limits of size that cost as much as they can: for readers that have a heap of their own. */
    public static Map<String, Supplier<Hostile>> costly() {
        return HostilePacks.all();
    }

    private static void packed(Map<String, Supplier<Hostile>> files) {
        String blanks = " ".repeat(40 << 20);
        files.put("workbook: a bomb", () -> new Hostile(FileKind.XLSX, Packed.workbook(blanks)));
        files.put("document: a bomb", () -> new Hostile(FileKind.DOCX, Packed.document(blanks)));
        files.put(
                "workbook: one merged area over the whole sheet",
                () -> new Hostile(FileKind.XLSX, Packed.workbook(sheet("", "<mergeCell ref=\"A1:XFD1048576\"/>"))));
        files.put(
                "workbook: merged areas over each other",
                () -> new Hostile(
                        FileKind.XLSX, Packed.workbook(sheet("", "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(2_000)))));
        files.put(
                "workbook: numbers beyond measure",
                () -> new Hostile(
                        FileKind.XLSX,
                        Packed.workbook(sheet(
                                "<row r=\"1\"><c r=\"A1\"><v>1e99999999</v></c><c r=\"B1\"><v>NaN</v></c></row>"
                                        + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>-1E308</v></c></row>",
                                ""))));
        files.put(
                "document: entities",
                () -> new Hostile(
                        FileKind.DOCX,
                        Packed.raw("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                                + " \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
                                + " \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY"
                                + " e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]><a>&e;&e;&e;&e;</a>")));
        files.put(
                "document: boxes in two rows",
                () -> new Hostile(
                        FileKind.DOCX,
                        Packed.document("<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>".repeat(40_000)
                                + "</w:tr><w:tr>"
                                + "<w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/><w:vMerge/></w:tcPr><w:p/></w:tc>"
                                        .repeat(20_000)
                                + "</w:tr></w:tbl>")));
        files.put(
                "document: tables in tables",
                () -> new Hostile(
                        FileKind.DOCX,
                        Packed.document("<w:tbl><w:tr><w:tc>".repeat(5_000) + "<w:p/>"
                                + "</w:tc></w:tr></w:tbl>".repeat(5_000))));
        files.put("pdf: forms in forms", () -> new Hostile(FileKind.PDF, Packed.nestedForms(12)));
        files.put("pdf: a bomb", () -> new Hostile(FileKind.PDF, Packed.pdf(new byte[60 << 20])));
        files.put(
                "pdf: lines",
                () -> new Hostile(
                        FileKind.PDF,
                        Packed.pdf("0 0 m 90 0 l S 0 0 m 0 90 l S\n"
                                .repeat(200_000)
                                .getBytes())));
    }

    private static String sheet(String rows, String merged) {
        return "<sheetData>" + rows + "</sheetData>"
                + (merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>");
    }

    private static String widths() {
        StringBuilder text = new StringBuilder();
        for (int width = 1; width < 1_200; width++) {
            text.append("1\t".repeat(width)).append('\n');
        }
        return text.toString();
    }

    private static void text(Map<String, Supplier<Hostile>> files, String name, String text) {
        files.put("text: " + name, () -> new Hostile(FileKind.TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void markdown(Map<String, Supplier<Hostile>> files, String name, String text) {
        files.put("markdown: " + name, () -> new Hostile(FileKind.MARKDOWN, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void html(Map<String, Supplier<Hostile>> files, String name, String text) {
        files.put("html: " + name, () -> new Hostile(FileKind.HTML, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The file, cut off, with bits turned, or with a stretch of it repeated or replaced. */
    static byte[] spoilt(byte[] file, Random random) {
        byte[] spoilt = file.clone();
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(spoilt, random.nextInt(spoilt.length) + 1);
            case 1 -> {
                for (int i = 0; i < 1 + random.nextInt(20); i++) {
                    spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield spoilt;
            }
            case 2 -> {
                int from = random.nextInt(spoilt.length);
                int length = random.nextInt(Math.min(2_000, spoilt.length - from) + 1);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(spoilt, 0, from);
                for (int i = 0; i < random.nextInt(50); i++) {
                    out.write(spoilt, from, length);
                }
                out.write(spoilt, from, spoilt.length - from);
                yield out.toByteArray();
            }
            default -> {
                int from = random.nextInt(spoilt.length);
                byte[] junk = new byte[random.nextInt(Math.min(200, spoilt.length - from) + 1)];
                random.nextBytes(junk);
                System.arraycopy(junk, 0, spoilt, from, junk.length);
                yield spoilt;
            }
        };
    }

    /** Documents packed by hand, so that they can hold what no library writes. */
    static final class Packed {

        private static final String TYPES =
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/main.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.%s.main+xml\"/><Override"
                        + " PartName=\"/sheet.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + "</Types>";
        private static final String RELATIONS =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                        + " Target=\"%s\"/></Relationships>";

        static byte[] workbook(String sheet) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("[Content_Types].xml", TYPES.formatted("spreadsheetml.sheet"));
            parts.put("_rels/.rels", RELATIONS.formatted("officeDocument", "main.xml"));
            parts.put(
                    "main.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                            + " name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            parts.put("_rels/main.xml.rels", RELATIONS.formatted("worksheet", "sheet.xml"));
            parts.put(
                    "sheet.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + sheet
                            + "</worksheet>");
            return zip(parts);
        }

        static byte[] document(String body) {
            return raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + body + "</w:body></w:document>");
        }

        static byte[] raw(String main) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("[Content_Types].xml", TYPES.formatted("wordprocessingml.document"));
            parts.put("_rels/.rels", RELATIONS.formatted("officeDocument", "main.xml"));
            parts.put("main.xml", main);
            return zip(parts);
        }

        private static byte[] zip(Map<String, String> parts) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        /** Each form draws the next one ten times. */
        static byte[] nestedForms(int depth) {
            StringBuilder objects = new StringBuilder();
            for (int form = 0; form < depth; form++) {
                String next = form + 1 < depth ? "/Resources << /XObject << /F " + (6 + form) + " 0 R >> >>" : "";
                String content = form + 1 < depth ? "/F Do ".repeat(10) : "0 0 m 9 9 l S";
                objects.append(
                        "%d 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] %s /Length %d >> stream\n%s\nendstream endobj\n"
                                .formatted(5 + form, next, content.length(), content));
            }
            return ("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                            + "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                            + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R "
                            + "/Resources << /XObject << /F 5 0 R >> >> >> endobj\n"
                            + "4 0 obj << /Length 5 >> stream\n/F Do\nendstream endobj\n"
                            + objects + "trailer << /Root 1 0 R >>\n%%EOF\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        static byte[] pdf(byte[] content) {
            return pdf(content, "", 1);
        }

        /** So many pages that share their content. */
        static byte[] pdf(byte[] content, String resources, int pages) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] packed = deflate(content);
            out.writeBytes(("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                            + "2 0 obj << /Type /Pages /Kids [" + "3 0 R ".repeat(pages) + "] /Count " + pages
                            + " >> endobj\n"
                            + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R "
                            + resources + " >> endobj\n"
                            + "4 0 obj << /Filter /FlateDecode /Length " + packed.length + " >> stream\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(packed);
            out.writeBytes(
                    "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
            return out.toByteArray();
        }

        /** Each node of the tree of pages has one below it. */
        static byte[] nestedPages(int depth) {
            StringBuilder objects = new StringBuilder();
            for (int node = 0; node < depth; node++) {
                objects.append(
                        "%d 0 obj << /Type /Pages /Kids [%d 0 R] /Count 1 >> endobj\n".formatted(2 + node, 3 + node));
            }
            return ("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n" + objects
                            + (2 + depth) + " 0 obj << /Type /Page /MediaBox [0 0 99 99] >> endobj\n"
                            + "trailer << /Root 1 0 R >>\n%%EOF\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        private static byte[] deflate(byte[] content) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflated =
                    new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
                deflated.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }
}
