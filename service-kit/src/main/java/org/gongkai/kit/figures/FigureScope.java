package org.gongkai.kit.figures;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** Whose figures are meant: those of one agency, or of every agency in a region. */
public sealed interface FigureScope {

    /** The figures of one agency. */
    record OfAgency(String agencyCode) implements FigureScope {}

    /** The figures of every agency of a region and of the regions in it. */
    record OfRegion(RegionCode region) implements FigureScope {}

    /** Reads the two parameters of which a request has exactly one; null for the one it has not. */
    static FigureScope of(String agencyCode, String regionCode) {
        if ((agencyCode == null) == (regionCode == null)) {
            throw Problem.invalid("agencyCode", KitWords.AGENCY_OR_REGION);
        }
        if (agencyCode != null) {
            return new OfAgency(agencyCode);
        }
        return new OfRegion(
                RegionCode.find(regionCode).orElseThrow(() -> Problem.invalid("regionCode", KitWords.NOT_A_REGION)));
    }

    /** The code asked for, as the answer repeats it. */
    default String code() {
        return switch (this) {
            case OfAgency agency -> agency.agencyCode();
            case OfRegion region -> region.region().prefix();
        };
    }

    /** The problem that these figures are not there, or not for the caller. */
    default Problem notFound() {
        return switch (this) {
            case OfAgency agency -> Problem.notFound(KitWords.AGENCY, agency.agencyCode());
            case OfRegion region ->
                Problem.notFound(KitWords.REGION, region.region().prefix());
        };
    }
}
