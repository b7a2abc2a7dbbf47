package org.gongkai.report.web.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.gongkai.document.ReportJson;
import org.gongkai.document.Series;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.print.PageLinks;
import org.gongkai.formats.print.Rendition;
import org.gongkai.formats.print.ReportFormat;
import org.gongkai.kit.web.Disposition;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.report.assemble.ReportWithProof;
import org.gongkai.report.assemble.ReportsWithProof;
import org.gongkai.report.render.Renderings;

/** A report as an answer in the format that is wanted; one that the client has is not rendered again. */
@Singleton
class ReportAnswers {

    /** Goes up when a renderer changes what it makes of the same report. */
    private static final int RENDERING = 4;

    private static final int TAG_DIGITS = 32;

    private final Editions editions;
    private final Renderings renderings;
    private final ReportsWithProof reports;
    private final ReportLinks links;

    ReportAnswers(Editions editions, Renderings renderings, ReportsWithProof reports, ReportLinks links) {
        this.editions = editions;
        this.renderings = renderings;
        this.reports = reports;
        this.links = links;
    }

    /**
     * The answer.
     *
     * @param kept how long caches may keep it; empty where the edge says so
     */
    Response of(ReportWithProof shown, ReportFormat format, boolean cells, HttpHeaders headers, Optional<String> kept) {
        Series series = format.showsPlots() && !cells
                ? reports.series(shown.report())
                : Series.of(editions, List.of(shown.report()));
        String tag = tag(shown, series, format, cells);
        if (EntityTags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            Response.ResponseBuilder known = Response.notModified().header(HttpHeaders.ETAG, tag);
            kept.ifPresent(value -> known.header(HttpHeaders.CACHE_CONTROL, value));
            return known.build();
        }
        Response.ResponseBuilder answer = cells
                ? Response.ok(ReportJson.cells(shown.report()), MediaType.APPLICATION_JSON_TYPE)
                : Response.ok(
                        renderings.of(
                                tag, format, new Rendition(shown.report(), shown.proof(), series, ways(shown, format))),
                        MediaType.valueOf(format.mediaType()));
        answer.header(HttpHeaders.ETAG, tag);
        kept.ifPresent(value -> answer.header(HttpHeaders.CACHE_CONTROL, value));
        if (!cells && (format.isDownload() || format.isDocument())) {
            String name = shown.report().title() + "." + format.suffix();
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    format.isDownload() ? Disposition.attachment(name) : Disposition.inline(name));
        }
        return answer.build();
    }

    private PageLinks ways(ReportWithProof shown, ReportFormat format) {
        return format.hasLinks() ? links.of(shown) : PageLinks.NONE;
    }

    private static String tag(ReportWithProof shown, Series series, ReportFormat format, boolean cells) {
        String years = series.points().stream()
                .map(point -> point.year() + "v" + point.version())
                .collect(Collectors.joining("."));
        return "\"" + shown.proof().sha256().substring(0, TAG_DIGITS) + "-"
                + shown.report().status() + "-" + (cells ? "cells" : format.suffix()) + "-" + years + "-" + RENDERING
                + "\"";
    }
}
