package org.gongkai.request.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.request.application.Channel;
import org.gongkai.request.life.table.Stage;

/**
 * How a submission stands.
 *
 * @param form what the applicant has written
 * @param receiptBasis article and evidence of the day of receipt, in Chinese
 */
public record SubmissionState(
        UUID id,
        long revision,
        String agencyCode,
        String arrivalNumber,
        Channel channel,
        Stage stage,
        LocalDate arrivedOn,
        ApplicationForm form,
        String registeredBy,
        Instant registeredAt,
        Optional<LocalDate> receivedOn,
        Optional<String> receiptBasis,
        Optional<UUID> applicationId,
        Optional<DiscardReason> discardReason,
        List<ConfirmationAttempt> attempts) {}
