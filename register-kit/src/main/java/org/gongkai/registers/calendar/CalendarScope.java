package org.gongkai.registers.calendar;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * For whom a calendar is set, or the length of a term: each narrower one overrides the wider ones day by day.
 *
 * @param layer how wide
 * @param code the region or the body; empty for the nation
 */
public record CalendarScope(Layer layer, String code) {

    /** The whole country. */
    public static final CalendarScope NATION = new CalendarScope(Layer.NATION, "");

    /** From wide to narrow. */
    @Schema(name = "CalendarLayer")
    public enum Layer {

        /** The yearly notice of the General Office of the State Council. */
        NATION,

        /**
         * Local days off, for example of minorities (Art. 4 of the Regulations on public holidays), or those of an emergency;
         * holds for the regions within, too.
         */
        REGION,

        /** What a body has set for itself. */
        BODY
    }

    /** That of a region. */
    public static CalendarScope ofRegion(String regionCode) {
        return new CalendarScope(Layer.REGION, regionCode);
    }

    /** That of a body. */
    public static CalendarScope ofBody(String agencyCode) {
        return new CalendarScope(Layer.BODY, agencyCode);
    }

    /**
     * Whether what is set here counts for a body.
     *
     * @param agencyCode empty for whoever is of no body
     * @param regionCode in which it is seated
     */
    public boolean covers(Optional<String> agencyCode, Optional<String> regionCode) {
        return switch (layer) {
            case NATION -> true;
            // A region's code ends with zeros for what is not divided further.
            case REGION ->
                regionCode
                        .filter(own -> own.startsWith(code.replaceFirst("(00)+$", "")))
                        .isPresent();
            case BODY -> agencyCode.filter(code::equals).isPresent();
        };
    }
}
