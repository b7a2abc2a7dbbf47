package org.gongkai.kit.web.figures;

import java.math.BigDecimal;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.Form;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.figures.StatisticsOfYear;

/**
 * Statistics as JSON.
 *
 * @param asOf when the newest entry that counted was recorded; null when nothing counted
 * @param processingFees from the service that registers applications
 */
@Schema(
        name = "Statistics",
        description = "A service's cells of the form of a year.",
        requiredProperties = {"year", "scope", "asOf", "figures"})
public record StatisticsBody(
        int year,
        Scope scope,
        @Schema(nullable = true) String asOf,
        @Schema(ref = "Figures") Map<String, Map<String, Map<String, Object>>> figures,
        @JsonInclude(JsonInclude.Include.NON_NULL) Fees processingFees) {

    /** Whose figures these are: one of the two. */
    @Schema(name = "FigureScope", minProperties = 1, maxProperties = 1)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scope(String agencyCode, String regionCode) {

        /** The scope as JSON. */
        public static Scope of(FigureScope scope) {
            return switch (scope) {
                case FigureScope.OfAgency agency -> new Scope(agency.agencyCode(), null);
                case FigureScope.OfRegion region ->
                    new Scope(null, region.region().prefix());
            };
        }
    }

    /** Processing fees (信息处理费) of the year. */
    @Schema(name = "ProcessingFees")
    public record Fees(long applications, BigDecimal amountYuan) {

        /** The fees as JSON. */
        public static Fees of(StatisticsOfYear.Fees fees) {
            return new Fees(fees.applications(), fees.yuan());
        }
    }

    /** The answer for statistics. */
    public static StatisticsBody of(StatisticsOfYear statistics, Form form) {
        return new StatisticsBody(
                statistics.year(),
                Scope.of(statistics.scope()),
                statistics.recordedAt().map(ChinaTime::write).orElse(null),
                FiguresJson.nested(form, statistics.figures()),
                statistics.fees().map(Fees::of).orElse(null));
    }
}
