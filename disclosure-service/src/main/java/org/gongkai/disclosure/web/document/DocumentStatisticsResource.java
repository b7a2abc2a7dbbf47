package org.gongkai.disclosure.web.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.document.DocumentEnding;
import org.gongkai.disclosure.document.DocumentFlows;
import org.gongkai.disclosure.document.DocumentMaking;
import org.gongkai.disclosure.document.list.DocumentCounts;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.figures.StatisticsBody;

/** How the documents of a year came about and ended. */
@Path("/api/v1/statistics/{year}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class DocumentStatisticsResource {

    private final DocumentCounts counts;
    private final Editions editions;

    DocumentStatisticsResource(DocumentCounts counts, Editions editions) {
        this.counts = counts;
        this.editions = editions;
    }

    @GET
    @Operation(
            operationId = "documentStatistics",
            summary = "How the documents of a year came about and ended, and notes for the cells: 其中修订16件")
    public DocumentCountsBody documents(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        int ofYear = Parameters.year(year);
        Optional<Form> form = editions.findOf(ofYear);
        Map<String, DocumentCounts.OfKind> byKind = counts.of(ofYear, scope);
        Map<String, KindBody> kinds = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        byKind.forEach((kind, counted) -> {
            kinds.put(kind, KindBody.of(counted));
            note(notes, cell(form, DocumentFlows.ISSUED + kind), counted.issuedNote());
            note(notes, cell(form, DocumentFlows.REPEALED + kind), counted.repealedNote());
        });
        return new DocumentCountsBody(ofYear, StatisticsBody.Scope.of(scope), kinds, notes);
    }

    /** A form that does not ask for it has no cell to be noted. */
    private static Optional<CellId> cell(Optional<Form> form, String flow) {
        return form.flatMap(inForce -> inForce.findCellOf(flow));
    }

    private static void note(Map<String, String> notes, Optional<CellId> cell, Optional<String> note) {
        cell.ifPresent(noted -> note.ifPresent(words -> notes.put(noted.toString(), words)));
    }

    /** Documents of a year. */
    @Schema(name = "DocumentCounts")
    record DocumentCountsBody(
            int year,
            StatisticsBody.Scope scope,

            @Schema(description = "By row of table 2") Map<String, KindBody> kinds,

            @Schema(description = "What cells may be noted with, by cell; nobody has said so until the report does")
            Map<String, String> notes) {}

    /** Documents of one kind. */
    @Schema(name = "DocumentCountsOfKind")
    record KindBody(
            @Schema(description = "By how they came about") Map<DocumentMaking, Long> made,

            @Schema(description = "Of which nobody has said how they came about")
            long madeUnsaid,

            @Schema(description = "By how somebody ended them")
            Map<DocumentEnding, Long> ended,

            @Schema(description = "Of which nobody has said how they ended")
            long endedUnsaid,

            @Schema(description = "At an end because their last day passed (自然失效)")
            long expired,

            long amended,
            long extended,
            long interpreted,

            @Schema(description = "How often they were interpreted")
            long interpretations) {

        static KindBody of(DocumentCounts.OfKind counted) {
            return new KindBody(
                    counted.made(),
                    counted.madeUnsaid(),
                    counted.ended(),
                    counted.endedUnsaid(),
                    counted.expired(),
                    counted.amended(),
                    counted.extended(),
                    counted.interpreted(),
                    counted.interpretations());
        }
    }
}
