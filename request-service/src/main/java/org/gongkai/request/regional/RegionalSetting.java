package org.gongkai.request.regional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a region has a rule, from a day on and until another setting of the region begins.
 *
 * @param region how the codes of its bodies begin: 23 is a province, 2305 a city; empty for the nation
 * @param version of the region's settings of the rule, from 1
 * @param from the first day of decisions that it is for
 * @param basis what it rests on, for example the province's notice
 * @param source where that can be read
 * @param issuedOn when that was issued
 * @param setBy account of who has set it
 */
public record RegionalSetting(
        String region,
        RegionalRule rule,
        long version,
        Value value,
        LocalDate from,
        String basis,
        Optional<String> source,
        Optional<LocalDate> issuedOn,
        String setBy,
        Instant setAt) {

    /** The nation as a region. */
    public static final String NATION = "";

    /** How a region has a rule. */
    @Schema(name = "OutcomeSettingValue")
    public enum Value {

        /** It applies. */
        APPLIES,

        /** It does not, whatever a region around has set. */
        DOES_NOT_APPLY,

        /** As in the region around, as if nothing had been set. */
        AS_AROUND
    }

    /** Whether the rule applies by it. */
    public boolean applies() {
        return value == Value.APPLIES;
    }

    /** Whether it is for bodies of a region that has this code. */
    public boolean isFor(String regionCode) {
        return regionCode.startsWith(region);
    }
}
