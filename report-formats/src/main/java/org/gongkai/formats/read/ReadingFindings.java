package org.gongkai.formats.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.document.ReportFinding;

/** What there is to say about a reading itself: what could not be placed (R1), and what a report has no place for (R2). */
public final class ReadingFindings {

    private static final String SECTIONS = "一二三四五六";

    private ReadingFindings() {}

    /** The findings, in the order of the file. */
    public static List<ReportFinding> of(ReportReading reading) {
        return Stream.concat(
                        reading.unplaced().stream().map(ReadingFindings::unplaced),
                        reading.prose().stream().map(ReadingFindings::beside))
                .toList();
    }

    private static ReportFinding unplaced(String what) {
        return finding("R1", ReportFinding.Severity.WARNING, what, "未能读取：" + what + "。", "Not read: " + what + ".");
    }

    private static ReportFinding beside(ReportReading.Prose prose) {
        String what = "第" + SECTIONS.charAt(prose.section() - 1) + "部分（" + prose.place() + "）“" + prose.text() + "”";
        return finding(
                "R2",
                ReportFinding.Severity.INFO,
                what,
                "表格之外的文字没有读入年报：" + what,
                "Text beside the tables, which the report has no place for: " + what);
    }

    private static ReportFinding finding(
            String rule, ReportFinding.Severity severity, String what, String message, String messageEn) {
        return new ReportFinding(
                rule,
                severity,
                List.of(),
                what,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                message,
                messageEn,
                Optional.empty());
    }
}
