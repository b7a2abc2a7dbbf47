package org.gongkai.report.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.ReportFinding;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.read.FileKind;
import org.gongkai.formats.read.ReadingFindings;
import org.gongkai.formats.read.ReportReading;
import org.gongkai.formats.read.WrittenReading;
import org.gongkai.kit.edition.EditionSettings;
import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.process.ScratchFiles;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.check.PublishedReportCheck;
import org.gongkai.report.check.RuleSet;

/** Reads reports that were published elsewhere, and judges them by the rules that drafts are judged by. */
@ApplicationScoped
public class ReportReadings {

    private final Editions editions;
    private final EditionSettings editionSettings;
    private final RuleSet rules;
    private final ForeignFiles files;
    private final AgencyDirectory directory;
    private final PublishedReportCheck check;

    ReportReadings(
            Editions editions,
            EditionSettings editionSettings,
            ForeignFiles files,
            AgencyDirectory directory,
            PublishedReportCheck check,
            RuleSet rules) {
        this.editions = editions;
        this.editionSettings = editionSettings;
        this.rules = rules;
        this.files = files;
        this.directory = directory;
        this.check = check;
    }

    /**
     * The report in a file, with what could not be placed and what the rules have to say as its findings.
     *
     * @param charset the charset that somebody names of a file that is text
     * @param name what the file is called, where it has a name
     */
    public JudgedReading read(FileKind kind, byte[] file, Optional<Charset> charset, Optional<String> name) {
        ReportReading reading = known(reading(kind, file, charset));
        List<ReportFinding> findings = new ArrayList<>(ReadingFindings.of(reading));
        findings.addAll(reading.report()
                .map(report -> check.findings(report, sentences(reading), name))
                .orElseGet(() -> rules.equations(reading.form(), reading.figures())));
        return new JudgedReading(reading, findings, rules.version());
    }

    private ReportReading reading(FileKind kind, byte[] file, Optional<Charset> charset) {
        Map<String, String> asked = ReportFileReading.asked(kind, charset, editionSettings.folder());
        try {
            Path scratch = ScratchFiles.create();
            try {
                Files.write(scratch, file);
                return files.read(
                        ReportFileReading.class,
                        scratch,
                        asked,
                        answer -> WrittenReading.read(editions, ReportFileReading.MAPPER.readTree(answer)));
            } finally {
                Files.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return reading.prose().stream()
                .filter(prose -> prose.section() > 0)
                .map(ReportReading.Prose::text)
                .toList();
    }
}
