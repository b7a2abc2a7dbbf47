package org.gongkai.formats.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.formats.print.RandomReports;
import org.gongkai.formats.print.Renderers;

/** Renders reports in the layouts that are met in the wild: as they are copied, converted and mangled. */
enum Layouts {
    /** The page as it is published. */
    HTML(FileKind.HTML),
    /** The page without the attributes that help us, on one line. */
    HTML_ON_ONE_LINE(FileKind.HTML),
    DOCX(FileKind.DOCX),
    PDF(FileKind.PDF),
    XLSX(FileKind.XLSX),
    /** Tables with tabs between the columns. */
    TABS(FileKind.TEXT),
    /** Tabs, and columns of labels that slip by one as page breaks make them. */
    SLIPPED_TABS(FileKind.TEXT),
    BARS(FileKind.TEXT),
    MARKDOWN(FileKind.MARKDOWN),
    /** Each column of a table is a line of its own. */
    CELL_A_LINE(FileKind.TEXT),
    /** The whole report is one line. */
    ONE_LINE(FileKind.TEXT),
    /** Labels are broken over lines, the figures beside the middle one. */
    BROKEN_LABELS(FileKind.TEXT),
    /** The merged head is printed one character a line between the rows. */
    UPRIGHT_HEAD(FileKind.TEXT),
    /** Page numbers and breaks inside the tables. */
    PAGE_BREAKS(FileKind.TEXT),
    /** Half-width punctuation, spaces inside labels. */
    HALF_WIDTH(FileKind.TEXT),
    /** A character of every long label is wrong. */
    MISPRINTED(FileKind.TEXT),
    /** Other titles and numbers of sections. */
    OTHER_TITLES(FileKind.TEXT),
    /** Empty columns in place of zeros, in a table that says where its columns are. */
    EMPTY_FOR_ZERO(FileKind.HTML),
    /** Empty columns in place of zeros, with tabs. */
    EMPTY_FOR_ZERO_TABS(FileKind.TEXT),
    /** Empty boxes in place of zeros, between the rules of a page. */
    EMPTY_FOR_ZERO_PDF(FileKind.PDF),
    EMPTY_FOR_ZERO_DOCX(FileKind.DOCX),
    /** Spaces between the columns. */
    SPACES(FileKind.TEXT),
    /** Labels stand above their figures. */
    LABEL_ABOVE(FileKind.TEXT),
    /** Broken labels, half-width punctuation and page breaks together. */
    BROKEN_AND_PAGED(FileKind.TEXT),
    /** Nothing in place of zeros, and spaces between the columns: what is left of a row can stand anywhere in it. */
    LOST_COLUMNS(FileKind.TEXT),
    /** The same with each figure on a line of its own. */
    LOST_LINES(FileKind.TEXT);

    private static final Renderers RENDERERS = new Renderers();

    private final FileKind kind;

    Layouts(FileKind kind) {
        this.kind = kind;
    }

    FileKind kind() {
        return kind;
    }

    /** Whether zeros are left out, so that their cells read as empty. */
    boolean leavesZerosOut() {
        return name().startsWith("EMPTY_FOR_ZERO") || losesColumns();
    }

    /** Whether nobody can tell in which columns figures stood: rows with zeros have to stay empty. */
    boolean losesColumns() {
        return this == LOST_COLUMNS || this == LOST_LINES;
    }

    byte[] render(AnnualReport report, Random random) {
        return switch (this) {
            case HTML -> RENDERERS.render(report, "html");
            case DOCX -> RENDERERS.render(report, "docx");
            case PDF -> RENDERERS.render(report, "pdf");
            case XLSX -> withSections(RENDERERS.render(report, "xlsx"));
            case HTML_ON_ONE_LINE -> bytes(plainPage(report).html().replaceAll("\\s*\\n\\s*", ""));
            case TABS -> bytes(text(report));
            case SLIPPED_TABS -> bytes(lines(report, line -> slip(line, random)));
            case BARS -> bytes(text(report).replace("\t", " | "));
            case MARKDOWN -> bytes(markdown(report));
            case CELL_A_LINE ->
                bytes(lines(report, line -> line.contains("\t") ? List.of(cells(line)) : List.of(line)));
            case ONE_LINE -> bytes(text(report).replaceAll("\\s+", " "));
            case BROKEN_LABELS -> bytes(lines(report, line -> broken(line, random)));
            case UPRIGHT_HEAD -> bytes(upright(report));
            case PAGE_BREAKS -> bytes(pages(report, random));
            case HALF_WIDTH -> bytes(halfWidth(text(report)));
            case MISPRINTED -> bytes(lines(report, line -> List.of(misprinted(line, random))));
            case OTHER_TITLES -> bytes(otherTitles(text(report)));
            case EMPTY_FOR_ZERO -> bytes(emptied(report).html());
            case EMPTY_FOR_ZERO_TABS -> bytes(lines(report, line -> List.of(withoutZeros(line))));
            case EMPTY_FOR_ZERO_PDF -> RENDERERS.render(withoutZeros(report), "pdf");
            case EMPTY_FOR_ZERO_DOCX -> RENDERERS.render(withoutZeros(report), "docx");
            case SPACES -> bytes(text(report).replaceAll("\t+", "   "));
            case LABEL_ABOVE -> bytes(lines(report, Layouts::above));
            case BROKEN_AND_PAGED -> bytes(halfWidth(paged(lines(report, line -> broken(line, random)), random)));
            case LOST_COLUMNS ->
                bytes(lines(report, line -> List.of(withoutZeros(line).replaceAll("\t+", "  "))));
            case LOST_LINES ->
                bytes(lines(report, line -> line.contains("\t") ? List.of(cells(withoutZeros(line))) : List.of(line)));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(AnnualReport report) {
        return new String(RENDERERS.render(report, "txt"), StandardCharsets.UTF_8);
    }

    private static String withoutZeros(String line) {
        return line.contains("\t") ? line.replaceAll("(?<=\\t)0(?=\\t|$)", "") : line;
    }

    private static AnnualReport withoutZeros(AnnualReport report) {
        Figures figures = report.figures();
        for (CellId cell : report.form().cells().keySet()) {
            if (figures.value(cell).equals(Optional.of(CellValue.of(0)))) {
                figures = figures.with(cell, new CellValue.Empty());
            }
        }
        return RandomReports.with(report, figures);
    }

    private static List<String> above(String line) {
        var row = ROW.matcher(line);
        return row.matches()
                ? List.of(
                        row.group(1).replace("\t", " ").strip(),
                        row.group(2).replaceAll("\t+", "  ").strip())
                : List.of(line.replace("\t", " "));
    }

    private interface Mangle {
        List<String> of(String line);
    }

    private static String lines(AnnualReport report, Mangle mangle) {
        return text(report).lines().flatMap(line -> mangle.of(line).stream()).collect(Collectors.joining("\n"));
    }

    private static String[] cells(String line) {
        return java.util.stream.Stream.of(line.split("\t"))
                .filter(cell -> !cell.isBlank())
                .toArray(String[]::new);
    }

    private static List<String> slip(String line, Random random) {
        if (!line.contains("\t")) {
            return List.of(line);
        }
        return List.of(
                switch (random.nextInt(3)) {
                    case 0 -> line + "\t";
                    case 1 -> "\t" + line;
                    default -> line.replaceFirst("^\t+", "");
                });
    }

    private static final java.util.regex.Pattern ROW =
            java.util.regex.Pattern.compile("(.*?[^\\d\\t.].*?)\\t+((?:\\d+(?:\\.\\d+)?\\t*)+)");

    private static List<String> broken(String line, Random random) {
        var row = ROW.matcher(line);
        if (!row.matches()) {
            return List.of(line.replace("\t", " "));
        }
        String label = row.group(1).replace("\t", " ").strip();
        String figures = row.group(2).replaceAll("\\t+", "  ").strip();
        if (label.length() < 9) {
            return List.of(label + "   " + figures);
        }
        int first = 3 + random.nextInt(label.length() / 3);
        int second = first + 2 + random.nextInt(label.length() / 3);
        // The number of a label and its dot stay together.
        first += label.charAt(first) == '.' ? 1 : 0;
        second += label.charAt(second) == '.' ? 1 : 0;
        return List.of(
                label.substring(0, first), label.substring(first, second) + "   " + figures, label.substring(second));
    }

    private static String upright(AnnualReport report) {
        List<String> drawn = new ArrayList<>();
        String head = "三、本年度办理结果";
        int next = 0;
        boolean inside = false;
        for (String line : text(report).lines().toList()) {
            String rest = line;
            if (line.startsWith(head)) {
                inside = true;
                rest = line.substring(head.length());
            }
            inside &= !line.startsWith("四、结转");
            if (inside && next < head.length()) {
                drawn.add(head.substring(next, ++next));
            }
            drawn.add(rest.replace("\t", " "));
        }
        return String.join("\n", drawn);
    }

    private static String pages(AnnualReport report, Random random) {
        return paged(text(report), random);
    }

    private static String paged(String text, Random random) {
        StringBuilder drawn = new StringBuilder();
        int page = 1;
        for (String line : text.lines().toList()) {
            drawn.append(line).append('\n');
            if (line.matches(".*(\t| {2}).*") && random.nextInt(5) == 0) {
                drawn.append(
                        switch (random.nextInt(3)) {
                            case 0 -> "\n— " + page++ + " —\n\f\n";
                            case 1 -> "\n第 " + page++ + " 页 共 9 页\n";
                            default -> "\n" + page++ + "\n";
                        });
            }
        }
        return drawn.toString();
    }

    private static String halfWidth(String text) {
        return text.replace('（', '(')
                .replace('）', ')')
                .replace("，", ", ")
                .replace('；', ';')
                .replace('“', '"')
                .replace('”', '"')
                .replace("公开", "公 开");
    }

    private static String misprinted(String line, Random random) {
        if (!line.contains("\t")) {
            return line;
        }
        String[] columns = line.split("\t", -1);
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].length() > 5 && !columns[i].matches("[\\d.]+")) {
                int at = 3 + random.nextInt(columns[i].length() - 3);
                columns[i] = columns[i].substring(0, at) + "囗" + columns[i].substring(at + 1);
            }
        }
        return String.join("\t", columns);
    }

    private static String otherTitles(String text) {
        return text.replace("一、总体情况", "一、概述")
                .replace("二、主动公开政府信息情况", "二、主动公开情况")
                .replace("三、收到和处理政府信息公开申请情况", "三 、依申请公开情况")
                .replace("四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议提起行政诉讼情况")
                .replace("五、存在的主要问题及改进情况", "六、政府信息公开工作存在的主要问题及改进情况")
                .replace("六、其他需要报告的事项", "七、其他需要报告的事项");
    }

    private static String markdown(AnnualReport report) {
        StringBuilder drawn = new StringBuilder();
        boolean table = false;
        for (String line : text(report).lines().toList()) {
            boolean row = line.contains("\t");
            if (row) {
                drawn.append("| ").append(line.replace("\t", " | ")).append(" |\n");
                if (!table) {
                    drawn.append("|")
                            .append("---|".repeat(line.split("\t", -1).length))
                            .append('\n');
                }
            } else {
                drawn.append(table ? "\n" : "")
                        .append(line.matches("[一二三四五六]、.*") ? "## " : "")
                        .append(line)
                        .append("\n\n");
            }
            table = row;
        }
        return drawn.toString();
    }

    private static Document plainPage(AnnualReport report) {
        Document page = Jsoup.parse(new String(RENDERERS.render(report, "html"), StandardCharsets.UTF_8));
        page.select("td, th, table, section").forEach(element -> {
            element.removeAttr("data-cell");
            element.removeAttr("id");
            element.removeAttr("scope");
        });
        page.select("th").tagName("td");
        page.select("h1, h2, h3").tagName("p");
        return page;
    }

    private static Document emptied(AnnualReport report) {
        Document page = plainPage(report);
        page.select("td").stream().filter(td -> td.text().equals("0")).forEach(td -> td.text(""));
        return page;
    }

    /** A workbook in which the titles of the sections stand above the tables, as offices file them. */
    private static byte[] withSections(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
