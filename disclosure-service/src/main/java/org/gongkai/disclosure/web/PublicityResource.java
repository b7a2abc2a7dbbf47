package org.gongkai.disclosure.web;

import java.util.Map;

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

import org.gongkai.disclosure.publicity.Publicity;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.figures.StatisticsBody;

/** What a year made public, as section one of the report tells it. */
@Path("/api/v1/statistics/{year}/publicity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class PublicityResource {

    private final Publicity publicity;

    PublicityResource(Publicity publicity) {
        this.publicity = publicity;
    }

    @GET
    @Operation(
            operationId = "publicityStatistics",
            summary =
                    "What a year made public: by column, category, channel and place, with interpretations and columns kept")
    public PublicityBody publicity(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        int ofYear = Parameters.year(year);
        return PublicityBody.of(ofYear, scope, publicity.of(ofYear, scope));
    }

    /** What a year made public. */
    @Schema(name = "Publicity")
    record PublicityBody(
            int year,
            StatisticsBody.Scope scope,

            @Schema(description = "Published in the year") long items,

            @Schema(description = "By the path of their column; as a tree: /statistics/{year}/disclosures")
            Map<String, Long> byColumn,

            @Schema(description = "By category of Art. 20; the empty key are those without one")
            Map<String, Long> byCategory,

            @Schema(description = "By the channel that the register names; the empty key are those without one")
            Map<String, Long> byChannel,

            @Schema(description = "Items that came to stand elsewhere too, by PublicationChannel")
            Map<String, Long> byPlace,

            @Schema(description = "Interpretations of documents, by InterpretationForm")
            Map<String, Long> interpretations,

            @Schema(description = "Columns of the lists at the end of the year in which something stands")
            long columnsKept,

            @Schema(description = "Columns in which nothing stands")
            long columnsEmpty,

            @Schema(description = "Items that were withdrawn in the year")
            long withdrawn) {

        static PublicityBody of(int year, FigureScope scope, Publicity.OfYear counted) {
            return new PublicityBody(
                    year,
                    StatisticsBody.Scope.of(scope),
                    counted.items(),
                    counted.byColumn(),
                    counted.byCategory(),
                    counted.byChannel(),
                    counted.byPlace(),
                    counted.interpretations(),
                    counted.columnsKept(),
                    counted.columnsEmpty(),
                    counted.withdrawn());
        }
    }
}
