package org.gongkai.request.applicant;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An application of who has made another one, with what the register counts of it: nothing of it is opened that is sealed.
 *
 * @param closedOn when it got its outcome
 */
public record Applied(
        UUID id,
        String receiptNumber,
        LocalDate receivedOn,
        Optional<LocalDate> closedOn,
        Optional<String> outcome,
        Optional<String> outcomeDetail) {}
