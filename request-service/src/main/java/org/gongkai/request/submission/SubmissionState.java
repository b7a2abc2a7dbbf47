package org.gongkai.request.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.request.application.Channel;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;
import org.gongkai.request.submission.form.ApplicationForm;

/**
 * How a submission stands.
 *
 * @param form what the applicant has written
 * @param evidence what the arrival is proved with; none of what was filed here, and of what was erased
 * @param matterId what it was instead of an application
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
        Optional<ArrivalEvidence> evidence,
        String registeredBy,
        Instant registeredAt,
        Optional<LocalDate> receivedOn,
        Optional<String> receiptBasis,
        Optional<UUID> applicationId,
        Optional<DiscardReason> discardReason,
        Optional<UUID> matterId,
        List<ConfirmationAttempt> attempts) {

    /** Whether the portal has confirmed the receipt by itself, as the published guide says. */
    public boolean wasConfirmedByThePortal() {
        return receivedOn.isPresent() && channel == Channel.ONLINE && !hasConfirmation();
    }

    /** Whether its receipt was confirmed by both sides, or by the portal (Art. 31 of the Regulations); else it is proved by the arrival. */
    public boolean wasConfirmed() {
        return hasConfirmation() || wasConfirmedByThePortal();
    }

    private boolean hasConfirmation() {
        return attempts.stream().anyMatch(ConfirmationAttempt::succeeded);
    }
}
