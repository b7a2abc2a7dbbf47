package org.gongkai.registers.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** An OpenDocument spreadsheet for a test. */
public final class OdsFile {

    private static final String NAMESPACES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

    private OdsFile() {}

    /** A file of these tables; a table of the style {@code hidden} is not shown. */
    public static byte[] of(String tables) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<manifest/>");
        parts.put(
                "content.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content" + NAMESPACES
                        + "><office:automatic-styles><style:style style:name=\"hidden\" style:family=\"table\">"
                        + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                        + "<office:body><office:spreadsheet>" + tables
                        + "</office:spreadsheet></office:body></office:document-content>");
        return XlsxFile.zip(parts);
    }

    /** A visible table. */
    public static String table(String name, String rows) {
        return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
    }

    public static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    public static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    /** A cell with a value of this type, and what it shows. */
    public static String value(String type, String value, String shown) {
        String name = type.equals("date") ? "date-value" : "value";
        return "<table:table-cell office:value-type=\"" + type + "\" office:" + name + "=\"" + value + "\"><text:p>"
                + shown + "</text:p></table:table-cell>";
    }
}
