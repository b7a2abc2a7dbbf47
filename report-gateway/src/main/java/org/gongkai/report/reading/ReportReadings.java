package org.gongkai.report.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.check.PublishedReportCheck;
import org.gongkai.report.check.RuleSet;
import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.ReportFinding;
import org.gongkai.report.reading.limit.ReadingThreads;

/** Reads reports that were published elsewhere, and judges them by the rules that drafts are judged by. */
@ApplicationScoped
public class ReportReadings {

    private static final String SECTIONS = "一二三四五六";

    private final ReadingThreads threads;
    private final AgencyDirectory directory;
    private final PublishedReportCheck check;

    ReportReadings(ReadingThreads threads, AgencyDirectory directory, PublishedReportCheck check) {
        this.threads = threads;
        this.directory = directory;
        this.check = check;
    }

    /**
     * The report in a file, with what could not be placed and what the rules have to say as its findings.
     *
     * @param isWanted whether somebody still waits for it
     */
    public ReportReading read(ReportReader.FileKind kind, byte[] file, String text, BooleanSupplier isWanted) {
        ReportReading reading = threads.run(() -> ReportReader.read(kind, file, text), isWanted);
        return new ReportReading(judged(reading), reading.cells(), reading.unplaced(), reading.prose());
    }

    private AnnualReport judged(ReportReading reading) {
        AnnualReport report = known(reading.report());
        List<ReportFinding> findings = new ArrayList<>();
        reading.unplaced()
                .forEach(what -> findings.add(finding(
                        "R1", ReportFinding.Severity.WARNING, what, "未能读取：" + what + "。", "Not read: " + what + ".")));
        reading.prose().forEach(prose -> findings.add(beside(prose)));
        findings.addAll(check.findings(report, texts(reading)));
        return report.with(findings, RuleSet.inForce().version());
    }

    /** With what the directory says of the agency, when it has one of that name. */
    private AnnualReport known(AnnualReport report) {
        Optional<DirectoryEntry> named = directory.findNamed(report.agency().name());
        return named.map(report::of).orElse(report);
    }

    private static List<String> texts(ReportReading reading) {
        return reading.prose().stream().map(ReportReading.Prose::text).toList();
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
