package org.gongkai.disclosure.web;

import java.util.List;
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

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.item.CatalogueQuality;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.figures.StatisticsBody;

/** How well items are entered in the catalogue. */
@Path("/api/v1/statistics/{year}/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class CatalogueResource {

    private final CatalogueQuality quality;

    CatalogueResource(CatalogueQuality quality) {
        this.quality = quality;
    }

    @GET
    @Operation(
            operationId = "catalogueQuality",
            summary = "Items of a year by category of Art. 20, and how many lack an index number")
    public CatalogueBody catalogue(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        CatalogueQuality.OfYear found = quality.of(Parameters.year(year), scope);
        return new CatalogueBody(
                Parameters.year(year),
                StatisticsBody.Scope.of(scope),
                found.items(),
                found.withoutIndexNumber(),
                found.byCategory(),
                found.sharedIndexNumbers());
    }

    /** The items of a year. */
    @Schema(name = "CatalogueQuality")
    record CatalogueBody(
            int year,
            StatisticsBody.Scope scope,
            long items,
            long withoutIndexNumber,

            @Schema(description = "Items by category of Art. 20; those without a category are in none")
            Map<Article20Item, Long> article20Items,

            @Schema(
                    description =
                            "Index numbers that several documents of a body have, one of them of the year; the first 20")
            List<String> sharedIndexNumbers) {}
}
