package org.gongkai.formats.print;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import com.google.auto.service.AutoService;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Member;
import org.gongkai.document.Proof;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Cell;

/** The report as a list: each text and each cell a line with its id, its Chinese label and what it says. */
@AutoService(ReportFormat.class)
public final class CsvFormat implements ReportFormat {

    /** Excel takes a file for UTF-8 by it. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Override
    public String suffix() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=UTF-8";
    }

    @Override
    public String label() {
        return "CSV";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public boolean isDownload() {
        return true;
    }

    @Override
    public byte[] print(Rendition rendition) {
        AnnualReport report = rendition.report();
        Proof proof = rendition.proof();
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
        csv.writeRecord("sha256", "SHA-256", proof.sha256());
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
                            .map(PrintedTables::printed)
                            .orElse(""));
        }
        if (!report.members().all().isEmpty()) {
            csv.writeRecord("members", "汇总情况", report.members().sentence());
        }
        for (Member member : report.members().all()) {
            csv.writeRecord("member." + member.code(), member.name(), member.label());
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
