package org.gongkai.registers.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

import org.gongkai.registers.imports.file.ImportFile;

/** Files of every kind in which something was spoilt, the same for the same seed. */
public final class NoisyFiles {

    private static final List<String> PIECES = List.of(
            "1e99999999",
            "-1e-99999999",
            "9".repeat(5_000),
            "NaN",
            "-0",
            "",
            "\"",
            "<",
            "&x;",
            "<!DOCTYPE a>",
            "]]>",
            "_x0000_",
            "_xD800_",
            "\u0000",
            "\uD800",
            "\uFFFF",
            "\uFEFF",
            "XFE1",
            "A0",
            "-1",
            "2147483648",
            "9223372036854775808",
            "</row>",
            "<row>",
            "<c t=\"s\"><v>999999</v></c>",
            "</table:table-row>",
            ",",
            "\n",
            "{",
            "[[[[[[[[",
            "2958466",
            "-693594",
            "1048577",
            "16385",
            "yyyy",
            "[Red]",
            ";;;;;;;;",
            "# ?/?",
            "0.0E+0000000",
            "[>=1e999]0",
            "\"\\",
            "[$-F800]",
            "AM/PM",
            "年");

    private final Random random;

    private NoisyFiles(long seed) {
        this.random = new Random(seed);
    }

    /** A file of a kind. */
    public static byte[] file(ImportFile.Kind kind, long seed) {
        NoisyFiles noise = new NoisyFiles(seed);
        return switch (kind) {
            case CSV -> noise.text("甲,乙,丙\n1,2024-01-05,\"三,\"\"四\"\"\"\n5;6\t7,,\n", noise.charset());
            case NDJSON ->
                noise.text(
                        "{\"甲\": 1, \"乙\": \"2024-01-05\", \"丙\": null}\n{\"甲\": 1.5e3, \"乙\": [true], \"丙\": {}}\n",
                        StandardCharsets.UTF_8);
            case XLSX -> noise.archive(noise.xlsx());
            case ODS -> noise.archive(ods());
            case XLS -> noise.bytes(noise.xls());
        };
    }

    private Charset charset() {
        return List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GB18030"))
                .get(random.nextInt(3));
    }

    private byte[] text(String text, Charset charset) {
        byte[] spoilt = spoil(text).getBytes(charset);
        return random.nextInt(4) == 0 ? bytes(spoilt) : spoilt;
    }

    /** Spoils the archive or what is in it. */
    private byte[] archive(byte[] whole) {
        if (random.nextInt(5) == 0) {
            return bytes(whole);
        }
        Map<String, String> parts = parts(whole);
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(12) == 0) {
            parts.remove(name);
        } else {
            parts.put(name, spoil(parts.get(name)));
        }
        return XlsxFile.zip(parts);
    }

    /** Puts pieces in places of the text, doubles some of it, or cuts it off. */
    private String spoil(String text) {
        String spoilt = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(spoilt.length() + 1);
            int to = Math.min(spoilt.length(), from + random.nextInt(12));
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            spoilt = switch (random.nextInt(5)) {
                case 0 -> spoilt.substring(0, from) + spoilt.substring(to);
                case 1 -> spoilt.substring(0, to) + spoilt.substring(from);
                case 2 -> spoilt.replaceFirst("\\d+", java.util.regex.Matcher.quoteReplacement(piece));
                case 3 -> random.nextInt(6) == 0 ? spoilt.substring(0, from) : spoilt;
                default -> spoilt.substring(0, from) + piece + spoilt.substring(to);
            };
        }
        return spoilt;
    }

    /** Changes bytes, or cuts the file off. */
    private byte[] bytes(byte[] whole) {
        byte[] spoilt = whole.clone();
        for (int i = random.nextInt(20); i >= 0 && spoilt.length > 0; i--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(spoilt, random.nextInt(spoilt.length + 1)) : spoilt;
    }

    private byte[] xlsx() {
        StringBuilder rows = new StringBuilder();
        XlsxFile file = new XlsxFile().format(format()).format("yyyy-mm-dd").builtIn(random.nextInt(400));
        rows.append("<row r=\"1\">");
        for (String column : List.of("A", "B", "C", "D", "E")) {
            rows.append(XlsxFile.text(column + "1", "头" + column));
        }
        rows.append("</row>");
        for (int row = 2; row <= 5; row++) {
            rows.append("<row r=\"" + row + "\">" + XlsxFile.text("A" + row, "文 " + row)
                    + XlsxFile.number("B" + row, random.nextInt(5), number())
                    + XlsxFile.number("C" + row, 1, number())
                    + "<c r=\"D" + row + "\" t=\"s\"><v>" + random.nextInt(2) + "</v></c>"
                    + "<c r=\"E" + row + "\" t=\"d\"><v>2024-02-30T00:00:00</v></c></row>");
        }
        return file.part("xl/sharedStrings.xml", "<sst><si><t>甲</t></si><si><t>乙</t></si></sst>")
                .sheet("台账", "<sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref=\"A3:B4\"/></mergeCells>")
                .bytes();
    }

    private static byte[] ods() {
        return OdsFile.of(OdsFile.table(
                "台账",
                OdsFile.row(OdsFile.text("甲"), OdsFile.text("乙"))
                        + OdsFile.row(OdsFile.text("文"), OdsFile.value("float", "12.50", "12.5"))
                        + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell"
                        + " table:number-columns-spanned=\"2\" table:number-columns-repeated=\"2\"><text:p>乙<text:s"
                        + " text:c=\"3\"/></text:p></table:table-cell></table:table-row>"
                        + OdsFile.row(OdsFile.value("date", "2024-01-05", "2024年1月5日"), OdsFile.text("丙"))));
    }

    private byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("台账");
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format()));
            Row heads = sheet.createRow(0);
            for (int column = 0; column < 4; column++) {
                heads.createCell(column).setCellValue("甲乙丙丁".substring(column, column + 1));
            }
            for (int row = 1; row < 6; row++) {
                Row one = sheet.createRow(row);
                one.createCell(0).setCellValue("文本" + row);
                one.createCell(1).setCellValue(random.nextDouble() * 1e6);
                one.getCell(1).setCellStyle(style);
                one.createCell(2).setCellFormula("1/" + row);
                one.createCell(3).setCellValue(row % 2 == 0);
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 1));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A format of pieces that belong into formats, in no good order. */
    private String format() {
        String pieces = "0#?.,%;@yMdhHsSeEgGaAbB[]\"\\/_*:-+ Red年万$()<>=1!'&";
        StringBuilder format = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            format.append(pieces.charAt(random.nextInt(pieces.length())));
        }
        return format.toString();
    }

    private String number() {
        return switch (random.nextInt(6)) {
            case 0 -> "" + random.nextInt(60_000);
            case 1 -> "" + random.nextDouble() * 3e6;
            case 2 -> "" + Double.longBitsToDouble(random.nextLong());
            case 3 -> "-" + random.nextInt(3_000_000);
            case 4 -> random.nextInt(100) + "e" + random.nextInt(400);
            default -> "0";
        };
    }

    private static Map<String, String> parts(byte[] whole) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
