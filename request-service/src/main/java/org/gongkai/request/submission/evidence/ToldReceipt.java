package org.gongkai.request.submission.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.register.EntryRules;
import org.gongkai.request.application.Channel;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.problem.RequestProblem;

/**
 * How and when something came in, as who registers it under a number of their own tells it (Art. 31 of the Regulations).
 *
 * @param confirmation of the receipt by both sides, where its channel asks for one
 * @param helpGiven how the office has helped who reads or writes with difficulty, where it has (Art. 43)
 */
public record ToldReceipt(
        LocalDate arrivedOn,
        ArrivalEvidence evidence,
        Optional<ConfirmationAttempt.Made> confirmation,
        Optional<String> helpGiven) {

    private static final String PLACE = "/receipt";
    private static final String CONFIRMATION = PLACE + "/confirmation";

    /** Refuses an application of which nothing is told but its day, unless it is received when it arrives. */
    public static void requireNone(Channel channel) {
        if (channel != null && !ReceiptBasis.isItsOwnProof(channel)) {
            throw refused(PLACE, EvidenceWords.CONFIRMATION_NEEDED.with(channel.said()));
        }
    }

    /**
     * What its day of receipt rests on.
     *
     * @param entry which says the channel, and may say the day
     */
    public ReceiptBasis basis(DisclosureApplication entry, LocalDate today) {
        Channel channel = entry.channel();
        if (channel == null) {
            throw Problem.invalid("/channel", KitWords.NEEDED);
        }
        requireNotAfter(PLACE + "/arrivedOn", arrivedOn, today);
        requireNotBefore(PLACE + "/arrivedOn", arrivedOn, EntryRules.FIRST_DAY);
        ChannelEvidence.require(channel, evidence, arrivedOn, PLACE);
        ReceiptBasis basis = ReceiptBasis.ofArrival(channel, arrivedOn, evidence.clause())
                .map(ofArrival -> unconfirmed(channel, ofArrival))
                .orElseGet(() -> confirmed(channel, today));
        if (entry.receivedOn() != null && !entry.receivedOn().equals(basis.on())) {
            throw refused("/receivedOn", EvidenceWords.DERIVED_OTHERWISE.with(basis.on(), basis.said()));
        }
        return basis;
    }

    private ReceiptBasis unconfirmed(Channel channel, ReceiptBasis ofArrival) {
        if (confirmation.isPresent()) {
            throw refused(CONFIRMATION, EvidenceWords.ARRIVAL_IS_RECEIPT.with(channel.said()));
        }
        return ofArrival;
    }

    private ReceiptBasis confirmed(Channel channel, LocalDate today) {
        LocalDate on = confirmation
                .map(ConfirmationAttempt.Made::on)
                .orElseThrow(() -> refused(CONFIRMATION, EvidenceWords.CONFIRMATION_NEEDED.with(channel.said())));
        requireNotAfter(CONFIRMATION + "/on", on, today);
        requireNotBefore(CONFIRMATION + "/on", on, arrivedOn);
        return ReceiptBasis.confirmed(channel, on);
    }

    private static void requireNotAfter(String pointer, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw RequestProblem.refusing(
                    Refusal.at(pointer, StepWords.IN_THE_FUTURE).orElseThrow());
        }
    }

    private static void requireNotBefore(String pointer, LocalDate on, LocalDate earliest) {
        Refusal.before(pointer, on, earliest).ifPresent(refusal -> {
            throw RequestProblem.refusing(refusal);
        });
    }

    private static Problem refused(String pointer, Message why) {
        return Problem.of(RequestProblem.RECEIPT_NOT_DERIVED, why).at(List.of(new Violation(pointer, why)));
    }
}
