package org.gongkai.disclosure.web;

import java.util.List;

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

import org.gongkai.disclosure.item.ColumnCount;
import org.gongkai.disclosure.item.ItemStatistics;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.figures.StatisticsBody;

/** Items of proactive disclosure by column of the catalogue. */
@Path("/api/v1/statistics/{year}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class ItemStatisticsResource {

    private final ItemStatistics statistics;

    ItemStatisticsResource(ItemStatistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @Operation(operationId = "disclosureStatistics", summary = "Items published in a year, by column of the catalogue")
    public ItemCounts items(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("asOf") String asOf) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        List<ColumnCount> columns = statistics.of(Parameters.year(year), scope, Parameters.asOf(asOf));
        long total = columns.stream().mapToLong(ColumnCount::count).sum();
        return new ItemCounts(Parameters.year(year), StatisticsBody.Scope.of(scope), total, columns);
    }

    /** Items of a year by column. */
    @Schema(name = "ItemCounts")
    public record ItemCounts(int year, StatisticsBody.Scope scope, long total, List<ColumnCount> columns) {}
}
