package org.gongkai.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of the kinds that offices publish, each with a text. */
final class PublishedFilesForTests {

    private PublishedFilesForTests() {}

    /** One page, in a font that is not in the file, as office programs in China write them. */
    static byte[] pdf(String text) {
        String shown = text.isEmpty()
                ? ""
                : "BT /F1 12 Tf 50 700 Td <" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE))
                        + "> Tj ET";
        return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n"
                        + "4 0 obj\n<< /Length " + shown.length() + " >>\nstream\n" + shown + "\nendstream\nendobj\n"
                        + "5 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                        + " /DescendantFonts [6 0 R] >>\nendobj\n"
                        + "6 0 obj\n<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>\nendobj\n"
                        + "7 0 obj\n<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
                        + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>\nendobj\n"
                        + "trailer\n<< /Root 1 0 R /Size 8 >>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] docx(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createTable(1, 1).getRow(0).getCell(0).setText(text);
            document.write(out);
        }
        return out.toByteArray();
    }

    static byte[] xlsx(String text) throws IOException {
        return workbook(new XSSFWorkbook(), text);
    }

    static byte[] xls(String text) throws IOException {
        return workbook(new HSSFWorkbook(), text);
    }

    private static byte[] workbook(Workbook empty, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = empty) {
            workbook.createSheet("表一").createRow(0).createCell(0).setCellValue(text);
            workbook.write(out);
        }
        return out.toByteArray();
    }

    static byte[] pptx(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XMLSlideShow slides = new XMLSlideShow()) {
            slides.createSlide().createTextBox().setText(text);
            slides.write(out);
        }
        return out.toByteArray();
    }

    static byte[] odt(String text) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>"
                        + text + "</text:p></office:text></office:body></office:document-content>");
        return zip(parts);
    }

    /** The pages in the order of their numbers, not of their names. */
    static byte[] ofd(String... pages) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("OFD.xml", "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'/>");
        for (int i = 0; i < pages.length; i++) {
            parts.put(
                    "Doc_0/Pages/Page_" + i + "/Content.xml",
                    "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content><ofd:Layer><ofd:TextObject>"
                            + "<ofd:TextCode X='0' Y='0'>" + pages[i] + "</ofd:TextCode></ofd:TextObject></ofd:Layer>"
                            + "</ofd:Content></ofd:Page>");
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip.toByteArray();
    }
}
