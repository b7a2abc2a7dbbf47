package org.gongkai.disclosure.opendata;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a body did in a year, as its signed report counts it. What nobody has stated is not known, and is not 0.
 *
 * @param licensing decisions on licences (行政许可)
 * @param penalties decisions on penalties (行政处罚)
 * @param compulsions decisions on compulsion (行政强制)
 * @param feesWanYuan administrative fees (行政事业性收费), in 万元
 */
public record ActionFigures(
        String agencyCode,
        String agencyName,
        String regionCode,
        int year,
        @Schema(nullable = true) Long licensing,
        @Schema(nullable = true) Long penalties,
        @Schema(nullable = true) Long compulsions,
        @Schema(nullable = true) BigDecimal feesWanYuan) {}
