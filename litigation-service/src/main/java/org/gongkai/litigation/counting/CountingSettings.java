package org.gongkai.litigation.counting;

import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/**
 * Which regions count cases otherwise than most (domain 5.3), each by codes of GB/T 2260 for the regions with all in them. A case
 * goes on counting as it did when it was opened.
 */
@ConfigMapping(prefix = "gongkai.counting")
public interface CountingSettings {

    /** Where each instance of a suit counts by itself (COUNT_BY_INSTANCE). */
    Optional<Set<String>> byInstance();

    /** Where a government counts what it is sued for as co-defendant. */
    Optional<Set<String>> coDefendants();

    /** Where applications for reconsideration count that were not accepted (不予受理). */
    Optional<Set<String>> notAccepted();

    /** Where suits do not count that the court did not take (不予立案). */
    Optional<Set<String>> withoutNotFiled();
}
