package org.gongkai.formats.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.document.ReportFinding;
import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.formats.words.FormatWords;

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

    private static ReportFinding unplaced(Message what) {
        return finding("R1", ReportFinding.Severity.WARNING, what, FormatWords.NOT_READ.with(what));
    }

    private static ReportFinding beside(ReportReading.Prose prose) {
        if (prose.section() == 0) {
            Message around = FormatWords.SAID_AROUND.with(prose.place(), prose.text());
            return finding("R2", ReportFinding.Severity.INFO, around, FormatWords.AROUND_THE_REPORT.with(around));
        }
        Message what = FormatWords.SAID_IN_SECTION.with(section(prose.section()), prose.place(), prose.text());
        return finding("R2", ReportFinding.Severity.INFO, what, FormatWords.BESIDE_THE_TABLES.with(what));
    }

    private static Message section(int number) {
        return new Bilingual(SECTIONS.substring(number - 1, number), Integer.toString(number));
    }

    private static ReportFinding finding(String rule, ReportFinding.Severity severity, Message what, Message message) {
        return new ReportFinding(
                rule,
                severity,
                List.of(),
                what.in(Language.CHINESE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                message.in(Language.CHINESE),
                message.in(Language.ENGLISH),
                Optional.empty());
    }
}
