package org.gongkai.report.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;
import org.gongkai.document.ReportJson;
import org.gongkai.document.Series;
import org.gongkai.document.TextPlace;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Message;
import org.gongkai.formats.print.Rendition;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.narrative.PrintableText;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.problem.ReportWords;
import org.gongkai.report.render.Renderings;

/**
 * Every format is asked before a report is signed: what is signed is printed in all of them, also what stands in names, notes and
 * explanations, and in texts of before.
 */
@ApplicationScoped
class PrintRehearsal {

    private final Editions editions;
    private final Renderings renderings;

    PrintRehearsal(Editions editions, Renderings renderings) {
        this.editions = editions;
        this.renderings = renderings;
    }

    /**
     * Lets a report pass that comes in every format.
     *
     * @throws Problem naming the text or the format, and the character
     */
    void requirePrintable(AnnualReport report) {
        faultOfText(report)
                .or(() -> PrintableText.findFaultInAllFormats(besides(report)))
                .or(() -> renderings.findFault(new Rendition(
                        report, Proof.ofDraft(ReportJson.canonical(report)), Series.of(editions, List.of(report)))))
                .ifPresent(fault -> {
                    throw Problem.of(ReportProblem.REPORT_HAS_ERRORS, fault).with(Map.of("findings", List.of()));
                });
    }

    /** What a report says besides its texts. */
    private static String besides(AnnualReport report) {
        Stream<String> explanations = report.findings().stream().flatMap(finding -> finding.explanation().stream());
        return Stream.concat(
                        Stream.of(report.agency().name(), report.amendment().orElse("")), explanations)
                .collect(Collectors.joining());
    }

    /** A text is called by its name, by which its writer finds it. */
    private static Optional<Message> faultOfText(AnnualReport report) {
        return TextPlace.of(report.form()).stream()
                .flatMap(place -> report
                        .narrative()
                        .text(place.id())
                        .flatMap(PrintableText::findFault)
                        .<Message>map(fault ->
                                ReportWords.TEXT_NOT_PRINTED.with(place.label().said(), fault))
                        .stream())
                .findFirst();
    }
}
