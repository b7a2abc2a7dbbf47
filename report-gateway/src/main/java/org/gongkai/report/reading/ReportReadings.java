package org.gongkai.report.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.ReportFinding;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.read.FileKind;
import org.gongkai.formats.read.ReadingFindings;
import org.gongkai.formats.read.ReportReader;
import org.gongkai.formats.read.ReportReading;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.check.PublishedReportCheck;
import org.gongkai.report.check.RuleSet;

/** Reads reports that were published elsewhere, and judges them by the rules that drafts are judged by. */
@ApplicationScoped
public class ReportReadings {

    private final ReportReader reader;
    private final RuleSet rules;
    private final ReadingThreads threads;
    private final AgencyDirectory directory;
    private final PublishedReportCheck check;

    ReportReadings(
            Editions editions,
            ReadingThreads threads,
            AgencyDirectory directory,
            PublishedReportCheck check,
            RuleSet rules) {
        this.reader = new ReportReader(editions);
        this.rules = rules;
        this.threads = threads;
        this.directory = directory;
        this.check = check;
    }

    /**
     * The report in a file, with what could not be placed and what the rules have to say as its findings.
     *
     * @param isWanted whether somebody still waits for it
     */
    public JudgedReading read(FileKind kind, byte[] file, String text, BooleanSupplier isWanted) {
        ReportReading reading = known(threads.run(() -> reader.read(kind, file, text), isWanted));
        List<ReportFinding> findings = new ArrayList<>(ReadingFindings.of(reading));
        findings.addAll(reading.report()
                .map(report -> check.findings(report, sentences(reading)))
                .orElseGet(() -> rules.equations(reading.form(), reading.figures())));
        return new JudgedReading(reading, findings, rules.version());
    }

    /** With what the directory says of the agency, when it has one of that name. */
    private ReportReading known(ReportReading reading) {
        return directory
                .findNamed(reading.body().name())
                .map(DirectoryEntry::body)
                .map(reading::of)
                .orElse(reading);
    }

    private static List<String> sentences(ReportReading reading) {
        return reading.prose().stream().map(ReportReading.Prose::text).toList();
    }
}
