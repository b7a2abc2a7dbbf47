package org.gongkai.disclosure.falsealarm;

import java.time.Instant;
import java.util.UUID;

import org.gongkai.kit.privacy.PersonalDataScanner;

/**
 * That a value which looks like personal data is none in the texts of a body.
 *
 * @param masked the value, as it is shown
 * @param reason why it is none
 */
public record FalseAlarm(
        UUID id,
        String agencyCode,
        PersonalDataScanner.Kind kind,
        String masked,
        String reason,
        String settledBy,
        Instant settledAt) {}
