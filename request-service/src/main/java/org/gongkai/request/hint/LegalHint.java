package org.gongkai.request.hint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Words;

/** What the Regulations want said of an application, where a step was taken without it. */
@Schema(name = "LegalHint")
public enum LegalHint implements Words {

    /** Nothing attached to what came on another way than in person is said to prove the applicant's identity (Art. 29). */
    IDENTITY_NOT_ATTACHED,

    /** Somebody reads or writes with difficulty, and how the office has helped is noted nowhere (Art. 43): {@code helpGiven}. */
    HELP_NOT_NOTED,

    /** When the applicant had the request for a supplement, from which their period runs (Art. 30): {@code servedOn}. */
    SUPPLEMENT_RECEIPT_UNKNOWN,

    /** When the applicant had the request for reasons, likewise (Art. 35). */
    REASONS_RECEIPT_UNKNOWN,

    /** When the applicant had the notice of the fee, likewise (Art. 42). */
    FEE_RECEIPT_UNKNOWN,

    /** Which interest of the third party disclosure may harm (Arts. 15 and 32): {@code interest}. */
    INTEREST_NOT_SAID,

    /** When the third party had the letter, from which its fifteen working days run (Art. 32): {@code deliveredOn}. */
    THIRD_PARTY_RECEIPT_UNKNOWN,

    /** When the third party had the notice that there is disclosure nevertheless (Art. 32): {@code servedOn}. */
    OVERRIDE_RECEIPT_UNKNOWN,

    /** Whether the body was the leading one of those who made the information (Art. 34): {@code leads}. */
    LEAD_NOT_SAID,

    /** It was not: the leading one is responsible for the disclosure (Art. 10), and consults (Art. 34). */
    NOT_THE_LEAD,

    /** When the other maker had the letter, without which its silence is no consent (Art. 34): {@code deliveredOn}. */
    CO_MAKER_RECEIPT_UNKNOWN,

    /** When the other body had the letter, from which its term runs; until then its days are taken out (Art. 33): {@code deliveredOn}. */
    AGENCY_RECEIPT_UNKNOWN,

    /** It was sent by a private courier, of which the rules know nothing: it counts as sent when it is delivered. */
    COURIER_IS_NO_POST,

    /** Money came for a fee whose notice has lapsed or was taken back, part of it or too late, and is not given back yet (Art. 42). */
    PART_PAYMENT_KEPT,

    /** The whole fee had come within the period, and that it lapsed was recorded all the same: the office may revoke it (Art. 42). */
    LAPSED_THOUGH_PAID,

    /** Which body made or keeps the information that is not the body's own, and where it is reached (Arts. 10, 36 item 5). */
    RIGHT_BODY_NOT_NAMED,

    /**
     * The day of receipt was typed, by who registered or in a ledger, and nothing proves it (Art. 31): the head corrects it with its
     * evidence, be it to the same day.
     */
    RECEIPT_NOT_PROVED
}
