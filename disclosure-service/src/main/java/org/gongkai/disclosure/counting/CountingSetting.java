package org.gongkai.disclosure.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Violation;

/**
 * How a region has a rule of counting, from a day on and until another setting of the region begins.
 *
 * @param region how the codes of its bodies begin: 23 is a province, 2305 a city; empty for the nation
 * @param version of the region's settings of the rule, from 1
 * @param from the first day that it is for
 * @param basis what it rests on, for example the province's notice
 * @param source where that can be read
 * @param issuedOn when that was issued
 * @param setBy account of who has set it
 */
public record CountingSetting(
        String region,
        CountingRule rule,
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

    /** The day on which the Regulations first came into force: before it nothing was counted by them. */
    private static final LocalDate REGULATIONS = LocalDate.of(2008, 5, 1);

    /** How a region has a rule. */
    @Schema(name = "CountingSettingValue")
    public enum Value {

        /** It applies. */
        APPLIES,

        /** It does not, whatever a region around has set. */
        DOES_NOT_APPLY,

        /** As in the region around, as if nothing had been set. */
        AS_AROUND
    }

    /** A setting as somebody wants it; its members are those of the setting. */
    public record Wanted(
            String region,
            CountingRule rule,
            Value value,
            LocalDate from,
            String basis,
            Optional<String> source,
            Optional<LocalDate> issuedOn) {

        /** What is wrong with its days. */
        public List<Violation> violations(LocalDate today) {
            List<Violation> violations = new ArrayList<>();
            if (from.isBefore(REGULATIONS)) {
                violations.add(new Violation("/from", CountingWords.BEFORE_THE_REGULATIONS.with(REGULATIONS)));
            }
            if (issuedOn.filter(today::isBefore).isPresent()) {
                violations.add(new Violation("/issuedOn", KitWords.NOT_AFTER_TODAY));
            }
            return violations;
        }

        CountingSetting set(long version, String by, Instant at) {
            return new CountingSetting(region, rule, version, value, from, basis, source, issuedOn, by, at);
        }
    }

    /** Whether the rule applies by it. */
    public boolean applies() {
        return value == Value.APPLIES;
    }

    /** Whether it is for bodies of a region that has this code. */
    boolean isFor(String regionCode) {
        return regionCode.startsWith(region);
    }
}
