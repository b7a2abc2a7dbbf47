package org.gongkai.formats.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Section;

/** The texts of a report as paragraphs, each section's under the headings that the form or the office gives them. */
final class PrintedTexts {

    private static final String ORDINALS = "一二三四五六七八九";

    private PrintedTexts() {}

    /** What stands above the first section. */
    static List<String> head(AnnualReport report) {
        Narrative narrative = report.narrative();
        List<String> head = new ArrayList<>();
        narrative.text(Narrative.INTRODUCTION).ifPresent(text -> head.addAll(paragraphs(text)));
        narrative.text(Narrative.BASIS).ifPresent(text -> head.add("编制依据：" + enumerated(paragraphs(text))));
        narrative.text(Narrative.CONTACT).ifPresent(text -> head.addAll(paragraphs(text)));
        return head;
    }

    /** One sentence of all; who ends a line with a full stop means it. */
    private static String enumerated(List<String> lines) {
        return String.join("、", lines).concat("。").replaceAll("([。；])[、。]", "$1");
    }

    /** Those of a section. */
    static List<PrintedReport.PrintedText> of(AnnualReport report, Section section) {
        List<PrintedReport.PrintedText> texts = new ArrayList<>();
        int number = 0;
        for (TextPlace place : TextPlace.of(report.form())) {
            if (place.section() == section.number() && !place.isOfTable()) {
                List<String> paragraphs = report.narrative()
                        .text(place.id())
                        .map(PrintedTexts::paragraphs)
                        .orElse(List.of());
                if (section.headings().isEmpty()) {
                    texts.add(new PrintedReport.PrintedText(Optional.empty(), paragraphs));
                } else {
                    texts.addAll(underHeading(number++, place.label().zh(), paragraphs));
                }
            }
        }
        return texts;
    }

    /**
     * Paragraphs under the heading of the form, or under that of the office's own, which its text may bring; what the
     * first text has before its own heading opens the section.
     */
    private static List<PrintedReport.PrintedText> underHeading(int number, String heading, List<String> paragraphs) {
        char ordinal = ORDINALS.charAt(number);
        Pattern own = Pattern.compile("[（(]" + ordinal + "[）)]\\s*[^。；：]{2,40}");
        int at = 0;
        while (at < paragraphs.size() && !own.matcher(paragraphs.get(at)).matches()) {
            at++;
        }
        if (at == paragraphs.size() || at > 0 && number > 0) {
            return List.of(new PrintedReport.PrintedText(Optional.of("（" + ordinal + "）" + heading), paragraphs));
        }
        PrintedReport.PrintedText text = new PrintedReport.PrintedText(
                Optional.of(paragraphs.get(at)), paragraphs.subList(at + 1, paragraphs.size()));
        return at == 0
                ? List.of(text)
                : List.of(new PrintedReport.PrintedText(Optional.empty(), paragraphs.subList(0, at)), text);
    }

    /** Who is in the sum of a region, and what the explanations of warnings say. */
    static List<String> notes(AnnualReport report) {
        Stream<String> scope = Stream.of(report.members())
                .filter(members -> !members.all().isEmpty())
                .map(members -> "统计范围：本行政区域，" + members.sentence());
        Stream<String> explanations = report.findings().stream()
                .filter(finding -> finding.severity() == ReportFinding.Severity.WARNING)
                .flatMap(finding -> finding.explanation().map(why -> finding.message() + "说明：" + why).stream());
        return Stream.concat(scope, explanations).toList();
    }

    private static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
