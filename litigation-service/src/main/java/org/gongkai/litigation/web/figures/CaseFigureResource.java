package org.gongkai.litigation.web.figures;

import java.math.BigDecimal;
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

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.figures.StatisticsBody;
import org.gongkai.litigation.course.LossGround;
import org.gongkai.litigation.figures.BlockFigures;
import org.gongkai.litigation.figures.BodyFigures;
import org.gongkai.litigation.figures.CaseFigures;
import org.gongkai.litigation.figures.FiguresOfYear;
import org.gongkai.litigation.outcome.Block;

/** How the cases of a year went: rates, grounds and lengths. */
@Path("/api/v1/case-figures/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@RunOnVirtualThread
public class CaseFigureResource {

    private final FiguresOfYear figures;

    CaseFigureResource(FiguresOfYear figures) {
        this.figures = figures;
    }

    @GET
    @Operation(
            operationId = "caseFigures",
            summary =
                    "How the cases of a year went: results, rates where there are enough, grounds, and how long it took")
    public CaseFiguresBody figures(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        return CaseFiguresBody.of(Parameters.year(year), scope, figures.of(Parameters.year(year), scope));
    }

    @GET
    @Path("bodies")
    @Operation(
            operationId = "caseFiguresByBody",
            summary = "How the cases of a year went in each body of a sum: results, and rates where there are enough")
    public BodiesBody byBody(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        return new BodiesBody(
                Parameters.year(year),
                StatisticsBody.Scope.of(scope),
                figures.byBody(Parameters.year(year), scope).stream()
                        .map(BodyBody::of)
                        .toList());
    }

    /** How the cases of a year went, body by body. */
    @Schema(name = "CaseFiguresByBody")
    record BodiesBody(int year, StatisticsBody.Scope scope, List<BodyBody> bodies) {}

    /** How the cases of one body went. */
    @Schema(name = "CaseFiguresOfBody")
    record BodyBody(String agencyCode, List<BlockBody> blocks) {

        static BodyBody of(BodyFigures figures) {
            return new BodyBody(
                    figures.agencyCode(),
                    figures.blocks().stream().map(BlockBody::of).toList());
        }
    }

    /** How the cases of a year went. */
    @Schema(name = "CaseFigures")
    record CaseFiguresBody(
            int year,
            StatisticsBody.Scope scope,
            List<BlockBody> blocks,

            @Schema(description = "Why cases were lost that were decided in the year, the most frequent ground first")
            List<GroundBody> grounds,

            @Schema(description = "Suits heard in the year of which is known whether a head of the agency was there")
            long heard,

            @Schema(description = "At how many of them one was (负责人出庭应诉)")
            long headAppeared,

            @Schema(nullable = true, description = "How many in a hundred; nothing for too few")
            BigDecimal headPercent) {

        static CaseFiguresBody of(int year, FigureScope scope, CaseFigures figures) {
            return new CaseFiguresBody(
                    year,
                    StatisticsBody.Scope.of(scope),
                    figures.blocks().stream().map(BlockBody::of).toList(),
                    figures.grounds().entrySet().stream()
                            .map(ground -> new GroundBody(ground.getKey(), ground.getValue()))
                            .toList(),
                    figures.heard(),
                    figures.headAppeared(),
                    figures.headPercent().orElse(null));
        }
    }

    /** How the cases of a block of table 4 went. */
    @Schema(name = "CaseBlockFigures")
    record BlockBody(
            Block block,
            long decided,
            long upheld,
            long corrected,
            long other,
            @Schema(description = "At the end of the year") long pending,

            @Schema(
                    nullable = true,
                    description = "How many in a hundred of those decided were corrected; nothing for too few")
            BigDecimal correctedPercent,

            @Schema(
                    nullable = true,
                    description =
                            "Days from acceptance until the decision held, of the case in the middle; nothing for too few")
            Long medianDays) {

        static BlockBody of(BlockFigures figures) {
            return new BlockBody(
                    figures.block(),
                    figures.decided(),
                    figures.upheld(),
                    figures.corrected(),
                    figures.other(),
                    figures.pending(),
                    figures.correctedPercent().orElse(null),
                    figures.medianDays().orElse(null));
        }
    }

    /** How many cases were lost on a ground. */
    @Schema(name = "CaseGroundFigure")
    record GroundBody(LossGround ground, long cases) {}
}
