package org.gongkai.report.web.asked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.gongkai.document.Coverage;
import org.gongkai.formats.print.ReportFormat;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.media.AcceptedTypes;
import org.gongkai.report.problem.ReportWords;

/** Reads which report is meant, and in which format. */
public final class ReportParameters {

    private static final int LARGEST_DIGITS = 6;

    /** What a request gets that takes anything: this is an API before it is pages. */
    private static final String DEFAULT = "json";

    private ReportParameters() {}

    /** The coverage that a request names. */
    public static Optional<Coverage> coverage(String coverage) {
        return Optional.ofNullable(coverage).map(name -> Choices.of("coverage", name, Coverage.class));
    }

    /** The version that a request names. */
    public static Optional<Integer> version(String version) {
        return Optional.ofNullable(version)
                .map(text ->
                        wholeNumber(text).orElseThrow(() -> Problem.invalid("version", ReportWords.COUNTED_FROM_1)));
    }

    /** A number that counts versions or filings from 1; empty when the text is none. */
    public static Optional<Integer> wholeNumber(String text) {
        return text.matches("[1-9]\\d{0," + (LARGEST_DIGITS - 1) + "}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /** The format of the suffix, else the best that the request accepts. */
    public static ReportFormat format(String yearAndFormat, HttpHeaders headers) {
        String[] parts = yearAndFormat.split("\\.", 2);
        if (parts.length == 2) {
            return ReportFormats.find(parts[1]).orElseThrow(() -> Problem.notFound(ReportWords.FORMAT, parts[1]));
        }
        AcceptedTypes accepted = AcceptedTypes.of(Optional.ofNullable(headers.getRequestHeader(HttpHeaders.ACCEPT))
                .orElse(List.of()));
        SequencedMap<MediaType, ReportFormat> formats = new LinkedHashMap<>();
        Stream.concat(ReportFormats.find(DEFAULT).stream(), ReportFormats.all().stream())
                .forEach(format -> formats.putIfAbsent(MediaType.valueOf(format.mediaType()), format));
        Optional<MediaType> best = accepted.best(formats.keySet());
        if (best.isPresent()) {
            return formats.get(best.get());
        }
        throw Problem.of(
                ProblemKind.NOT_ACCEPTABLE,
                ReportWords.FORMATS.with(
                        ReportFormats.all().stream().map(ReportFormat::suffix).toList()));
    }
}
