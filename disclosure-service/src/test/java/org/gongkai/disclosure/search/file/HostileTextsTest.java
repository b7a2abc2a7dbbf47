package org.gongkai.disclosure.search.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.testing.ReadingsForTests;

/** Files that are made to stop or fill whoever wants their text: each says how it stands within its time and its memory. */
class HostileTextsTest {

    private static final Logger LOG = Logger.getLogger(HostileTextsTest.class);
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    Path folder;

    private final ForeignFiles files = new ReadingsForTests(1, 0, Duration.ofSeconds(2), "64m", 200).start();
    private final FileReader reader = new FileReader(
            List.of(new OfficeText(), new OpenDocumentText(), new OfdText(), new PdfText(), new TypedText()),
            new Settings(),
            files);

    private record Settings() implements FileTextSettings {

        @Override
        public long largestFile() {
            return 50 << 20;
        }

        @Override
        public int mostCharacters() {
            return 200_000;
        }

        @Override
        public int scannedCharacters() {
            return 2_000_000;
        }

        @Override
        public int attempts() {
            return 3;
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(10);
        }
    }

    @AfterEach
    void stop() {
        files.stop();
    }

    @Test
    void each_says_how_it_stands_within_its_time_and_memory() throws IOException {
        for (Map.Entry<String, Supplier<byte[]>> file : hostile().entrySet()) {
            byte[] bytes = file.getValue().get();
            Path path = Files.write(folder.resolve("hostile"), bytes);
            long began = System.nanoTime();

            FileText text = reader.read(path, file.getKey(), 2_000_000, FileQuestion.TEXT);

            Duration took = Duration.ofNanos(System.nanoTime() - began);
            LOG.infof(
                    "hostile.read ms=%d bytes=%d outcome=%s file=%s",
                    took.toMillis(), bytes.length, text.state(), file.getKey());
            assertThat(took).as(file.getKey()).isLessThan(Duration.ofSeconds(30));
        }
        Path sound = Files.writeString(folder.resolve("sound"), "一切如常");
        assertThat(reader.read(sound, "a.txt", 100, FileQuestion.TEXT)).isEqualTo(FileText.of("一切如常", 100));
        assertThat(reader.read(sound, "a.jpg", 100, FileQuestion.TEXT).state()).isEqualTo(FileState.NOT_A_TEXT);
    }

    private static Map<String, Supplier<byte[]>> hostile() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("paragraphs.docx", () -> docx(filled(any -> "<w:p w:a=\"" + any + "\"/>")));
        files.put("tables.docx", () -> docx("<w:tbl><w:tr><w:tc>".repeat(20_000)));
        files.put(
                "cells.xlsx",
                () -> xlsx("<row r=\"1\">" + filled(any -> "<c r=\"A1\"><v>" + any + "</v></c>") + "</row>"));
        files.put(
                "blanks.xlsx",
                () -> xlsx("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + " ".repeat(40 << 20)
                        + "</t></is></c></row>"));
        files.put("nested.odt", () -> zip(Map.of("content.xml", "<a>".repeat(5_000_000))));
        files.put("blanks.ods", () -> zip(Map.of("content.xml", "<a>" + " ".repeat(40 << 20) + "</a>")));
        files.put(
                "pages.ofd",
                () -> zip(Map.of(
                        "Doc_0/Pages/Page_999999/Content.xml", "<TextCode>" + "一".repeat(3_000_000) + "</TextCode>")));
        files.put("forms.pdf", HostileTextsTest::forms);
        files.put("digits.txt", () -> "7".repeat(4_000_000).getBytes(StandardCharsets.UTF_8));
        files.put("line.csv", () -> ",".repeat(20 << 20).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** With numbers that come in any order: what packs too well is taken for a bomb at once. */
    private static String filled(IntFunction<String> each) {
        Random random = new Random(20_211_231);
        StringBuilder text = new StringBuilder();
        while (text.length() < 20_000_000) {
            text.append(each.apply(random.nextInt(1_000)));
        }
        return text.toString();
    }

    private static byte[] docx(String body) {
        return office(
                "wordprocessingml.document.main",
                "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>",
                Map.of());
    }

    private static byte[] xlsx(String rows) {
        return office(
                "spreadsheetml.sheet.main",
                "<workbook " + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                Map.of(
                        "_rels/main.xml.rels",
                        relation("worksheet", "sheet.xml"),
                        "sheet.xml",
                        "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static byte[] office(String type, String main, Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + type + "+xml\"/><Override PartName=\"/sheet.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + "</Types>");
        parts.put("_rels/.rels", relation("officeDocument", "main.xml"));
        parts.put("main.xml", main);
        parts.putAll(more);
        return zip(parts);
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
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
    private static byte[] forms() {
        StringBuilder objects = new StringBuilder();
        for (int form = 0; form < 12; form++) {
            String next = form < 11 ? "/Resources << /XObject << /F " + (6 + form) + " 0 R >> >>" : "";
            String content = form < 11 ? "/F Do ".repeat(10) : "0 0 m 9 9 l S";
            objects.append("%d 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] %s /Length %d >> stream\n%s\n"
                    .formatted(5 + form, next, content.length(), content));
            objects.append("endstream endobj\n");
        }
        return ("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                        + "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                        + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R "
                        + "/Resources << /XObject << /F 5 0 R >> >> >> endobj\n"
                        + "4 0 obj << /Length 5 >> stream\n/F Do\nendstream endobj\n"
                        + objects + "trailer << /Root 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
