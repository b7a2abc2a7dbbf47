package org.gongkai.registers.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * For whom a calendar is set: each narrower one overrides the wider ones day by day.
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
}
