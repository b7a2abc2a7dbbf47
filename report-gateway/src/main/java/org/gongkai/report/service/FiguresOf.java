package org.gongkai.report.service;

import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.gongkai.kit.figures.FigureScope;

/** Whose figures are asked for, and as of which moment. */
public final class FiguresOf {

    @QueryParam("agencyCode")
    final String agencyCode;

    @QueryParam("regionCode")
    final String regionCode;

    @QueryParam("asOf")
    final String asOf;

    private FiguresOf(String agencyCode, String regionCode, String asOf) {
        this.agencyCode = agencyCode;
        this.regionCode = regionCode;
        this.asOf = asOf;
    }

    /** The figures of a scope, of now when no moment is given. */
    public static FiguresOf scope(FigureScope scope, Optional<Instant> asOf) {
        String moment = asOf.map(Instant::toString).orElse(null);
        return switch (scope) {
            case FigureScope.OfAgency agency -> new FiguresOf(agency.agencyCode(), null, moment);
            case FigureScope.OfRegion region ->
                new FiguresOf(null, region.region().prefix(), moment);
        };
    }
}
