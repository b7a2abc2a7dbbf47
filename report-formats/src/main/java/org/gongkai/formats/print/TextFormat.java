package org.gongkai.formats.print;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import com.google.auto.service.AutoService;

/** The report as plain text; a table is its lines with tabs between the columns, a merged box filled once. */
@AutoService(ReportFormat.class)
public final class TextFormat implements ReportFormat {

    @Override
    public String suffix() {
        return "txt";
    }

    @Override
    public String mediaType() {
        return "text/plain; charset=UTF-8";
    }

    @Override
    public String label() {
        return "纯文本";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public byte[] print(Rendition rendition) {
        PrintedReport printed = PrintedReport.of(rendition);
        StringBuilder text = new StringBuilder(printed.title()).append("\n\n");
        printed.head().forEach(paragraph -> text.append(paragraph).append('\n'));
        for (PrintedReport.PrintedSection section : printed.sections()) {
            text.append('\n').append(section.title()).append("\n\n");
            for (PrintedReport.PrintedText part : section.texts()) {
                part.heading().ifPresent(heading -> text.append(heading).append('\n'));
                part.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
            }
            section.table().ifPresent(table -> {
                text.append(lines(table));
                table.notes().forEach(note -> text.append(note).append('\n'));
            });
        }
        if (!printed.notes().isEmpty()) {
            text.append("\n数据说明\n\n");
            printed.notes().forEach(note -> text.append(note).append('\n'));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String lines(PrintedReport.PrintedTable table) {
        StringBuilder text = new StringBuilder();
        for (List<PrintedReport.PrintedBox> line : table.lines()) {
            String[] columns = new String[table.grid().width()];
            Arrays.fill(columns, "");
            line.forEach(box -> columns[box.column()] = box.text());
            text.append(String.join("\t", columns)).append('\n');
        }
        return text.toString();
    }
}
