package org.gongkai.report.render;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.gongkai.form.Cell;
import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.Seal;
import org.gongkai.report.document.TextPlace;

/** The report as a list: each text and each cell a line with its id, its Chinese label and what it says. */
@ApplicationScoped
class CsvRenderer implements ReportRenderer {

    /** Excel takes a file for UTF-8 by it. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Override
    public ReportFormat format() {
        return ReportFormat.CSV;
    }

    @Override
    public byte[] render(Rendition rendition) {
        AnnualReport report = rendition.report();
        Seal seal = rendition.seal();
        StringWriter out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        // Without a buffer of its own nothing is left to be flushed.
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord("id", "label", "value");
        csv.writeRecord("title", "标题", report.title());
        csv.writeRecord("status", "状态", report.status().label());
        csv.writeRecord("version", "版本", Integer.toString(report.version()));
        csv.writeRecord("sha256", "SHA-256", seal.sha256());
        for (TextPlace place : TextPlace.of(report.form())) {
            csv.writeRecord(
                    place.id(),
                    place.label().zh(),
                    report.narrative().text(place.id()).orElse(""));
        }
        for (Cell cell : report.form().cells().values()) {
            csv.writeRecord(
                    cell.id().toString(),
                    cell.label().zh(),
                    report.figures()
                            .value(cell.id())
                            .map(PrintedReport::printed)
                            .orElse(""));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
