package org.gongkai.report.web.front;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.form.code.FigureName;
import org.gongkai.form.words.Language;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.report.version.Publications;

/**
 * What the first page shows.
 *
 * @param newest what was published last; empty when nothing is, or when a part of the list is asked for
 * @param years published reports, year by year
 * @param choices the years that can be chosen
 * @param next address of the page that follows
 * @param account who has signed in
 */
public record FrontPage(
        Optional<Newest> newest,
        List<OfYear> years,
        List<Integer> choices,
        Asked asked,
        Optional<String> next,
        Optional<String> account) {

    /** What the page is written in. */
    private static final Language PAGE = Language.CHINESE;

    /** What was asked for: a year, words of a name, a page behind the first. */
    public record Asked(Optional<Integer> year, Optional<String> name, boolean behindTheFirst) {

        /** Whether it is all, from the beginning. */
        public boolean isAll() {
            return year.isEmpty() && name.isEmpty() && !behindTheFirst;
        }

        /** The address of the page behind a cursor. */
        String address(String after) {
            StringBuilder address = new StringBuilder("/?");
            year.ifPresent(number -> address.append("year=").append(number).append('&'));
            name.ifPresent(words -> address.append("name=")
                    .append(URLEncoder.encode(words, StandardCharsets.UTF_8))
                    .append('&'));
            return address.append("after=").append(after).append("#reports").toString();
        }
    }

    /** A format of a report and where it is. */
    public record Link(String label, String address) {}

    /** A report of the list. */
    public record Listed(
            String title,
            String coverage,
            Optional<Integer> version,
            LocalDate publishedOn,
            String address,
            List<Link> formats) {

        static Listed of(Publications.Publication publication) {
            ReportKey key = publication.key();
            return new Listed(
                    publication.agencyName(),
                    FrontPage.coverage(key.coverage()),
                    publication.version(),
                    publication.publishedOn(),
                    FrontPage.address(key, "html"),
                    FrontPage.formats(key));
        }
    }

    /** The reports of a year. */
    public record OfYear(int year, List<Listed> reports) {

        static List<OfYear> of(List<Publications.Publication> publications) {
            Map<Integer, List<Listed>> byYear = new LinkedHashMap<>();
            publications.forEach(one -> byYear.computeIfAbsent(one.key().year(), year -> new ArrayList<>())
                    .add(Listed.of(one)));
            return byYear.entrySet().stream()
                    .map(year -> new OfYear(year.getKey(), year.getValue()))
                    .toList();
        }
    }

    /** A figure of a report, in the words of the form. */
    public record Figure(String label, String value) {}

    /** The report that was published last, with the figures that are looked for first. */
    public record Newest(
            String title,
            int version,
            LocalDate publishedOn,
            String address,
            List<Link> formats,
            List<Figure> figures) {

        private static final Map<FrontWords, FigureName> FIRST = figuresLookedForFirst();

        static Newest of(AnnualReport report, LocalDate publishedOn) {
            return new Newest(
                    report.title(),
                    report.version(),
                    publishedOn,
                    FrontPage.address(report.key(), "html"),
                    FrontPage.formats(report.key()),
                    FIRST.entrySet().stream()
                            .flatMap(figure ->
                                    report.form().amount(report.figures(), List.of(figure.getValue())).stream()
                                            .map(amount -> new Figure(
                                                    figure.getKey().in(PAGE),
                                                    FrontWords.PIECES
                                                            .with(amount.toPlainString())
                                                            .in(PAGE))))
                            .toList());
        }

        private static Map<FrontWords, FigureName> figuresLookedForFirst() {
            Map<FrontWords, FigureName> figures = new LinkedHashMap<>();
            figures.put(FrontWords.DOCUMENTS_ISSUED, FigureName.DOCUMENTS_ISSUED);
            figures.put(FrontWords.DOCUMENTS_IN_FORCE, FigureName.DOCUMENTS_IN_FORCE);
            figures.put(FrontWords.RECEIVED, FigureName.RECEIVED);
            figures.put(FrontWords.CLOSED, FigureName.CLOSED);
            figures.put(FrontWords.RECONSIDERATIONS, FigureName.RECONSIDERATIONS);
            figures.put(FrontWords.SUITS_AT_ONCE, FigureName.SUITS_AT_ONCE);
            return figures;
        }
    }

    static String coverage(Coverage coverage) {
        FrontWords whose = switch (coverage) {
            case AGENCY -> FrontWords.AGENCY;
            case REGION -> FrontWords.REGION;
        };
        return whose.in(PAGE);
    }

    /** Every format, those that people read first. */
    static List<Link> formats(ReportKey key) {
        return ReportFormats.all().stream()
                .map(format -> new Link(format.label(), address(key, format.suffix())))
                .toList();
    }

    static String address(ReportKey key, String suffix) {
        String address = "/api/v1/public/annual-reports/" + key.agencyCode() + "/" + key.year() + "." + suffix;
        return key.coverage() == Coverage.AGENCY ? address : address + "?coverage=" + key.coverage();
    }
}
