package org.gongkai.registers.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook for a test, written part by part, so that it holds what no library would write. */
public final class XlsxFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final List<String> sheets = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<Integer> builtIn = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String main = MAIN;
    private String properties = "";

    /** Adds a sheet with what stands in it, {@code <sheetData>} and what follows. */
    public XlsxFile sheet(String name, String body) {
        return sheet(name, "visible", body);
    }

    /** Adds a sheet that is hidden or very hidden. */
    public XlsxFile sheet(String name, String state, String body) {
        names.add(name);
        states.add(state);
        sheets.add(body);
        return this;
    }

    /** Adds a cell style with a format code; the first one has the number 1. */
    public XlsxFile format(String code) {
        formats.add(code);
        builtIn.add(163 + formats.size());
        return this;
    }

    /** Adds a cell style with a format that has but a number. */
    public XlsxFile builtIn(int number) {
        formats.add("");
        builtIn.add(number);
        return this;
    }

    public XlsxFile from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** In the namespaces of Strict Open XML. */
    public XlsxFile strict() {
        main = STRICT;
        return this;
    }

    /** Adds a part, or takes the place of one; an empty one is left out. */
    public XlsxFile part(String name, String content) {
        others.put(name, content);
        return this;
    }

    /** Cells of one row, {@code <c r="A1" ...>}, from row 1 on. */
    public static String rows(String... rows) {
        StringBuilder data = new StringBuilder("<sheetData>");
        for (int i = 0; i < rows.length; i++) {
            data.append("<row r=\"").append(i + 1).append("\">").append(rows[i]).append("</row>");
        }
        return data.append("</sheetData>").toString();
    }

    /** A cell of text. */
    public static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    /** A cell of a number in a style. */
    public static String number(String place, int style, String value) {
        return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    public byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        String relations = main.equals(STRICT)
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        parts.put("[Content_Types].xml", HEAD + "<Types/>");
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id=\"r1\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        StringBuilder tabs = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            tabs.append("<sheet name=\"" + names.get(i) + "\" sheetId=\"" + (i + 1) + "\" state=\"" + states.get(i)
                    + "\" r:id=\"s" + i + "\"/>");
            targets.append("<Relationship Id=\"s" + i + "\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/s"
                    + i + ".xml\"/>");
            parts.put(
                    "xl/worksheets/s" + i + ".xml",
                    HEAD + "<worksheet xmlns=\"" + main + "\">" + sheets.get(i) + "</worksheet>");
        }
        targets.append("<Relationship Id=\"t\" Type=\"" + relations + "/styles\" Target=\"/xl/styles.xml\"/>");
        targets.append(
                "<Relationship Id=\"u\" Type=\"" + relations + "/sharedStrings\" Target=\"../xl/sharedStrings.xml\"/>");
        parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\">" + properties + "<sheets>"
                        + tabs + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations(targets.toString()));
        parts.put("xl/styles.xml", styles());
        parts.putAll(others);
        parts.values().removeIf(String::isEmpty);
        return zip(parts);
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.size(); i++) {
            if (!formats.get(i).isEmpty()) {
                codes.append("<numFmt numFmtId=\"" + builtIn.get(i) + "\" formatCode=\""
                        + formats.get(i)
                                .replace("&", "&amp;")
                                .replace("\"", "&quot;")
                                .replace("<", "&lt;") + "\"/>");
            }
            styles.append("<xf numFmtId=\"" + builtIn.get(i) + "\"/>");
        }
        return HEAD + "<styleSheet xmlns=\"" + main + "\"><numFmts>" + codes + "</numFmts><cellStyleXfs>"
                + "<xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>";
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations + "</Relationships>";
    }

    /** An archive of these parts in their order. */
    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
