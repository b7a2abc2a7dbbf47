package org.gongkai.litigation.applicant;

import java.time.LocalDate;
import java.time.Period;

import jakarta.inject.Singleton;

/**
 * How long the name of who went against a reply is kept: from the last day on which something could still be decided or done in the case
 * (Art. 19 of the Personal Information Protection Law).
 */
@Singleton
public class CaseRetention {

    private final Period name;

    CaseRetention(CaseRetentionSettings settings) {
        this.name = settings.name();
    }

    /**
     * The last day on which it is kept.
     *
     * @param watchedUntil the last day on which something ran in the case
     */
    public LocalDate last(LocalDate watchedUntil) {
        return watchedUntil.plus(name);
    }

    /** The day before which everything must have run out, for a name to be erased today. */
    public LocalDate before(LocalDate today) {
        return today.minus(name);
    }
}
