package org.gongkai.request.due;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.clock.ReplyTerm;

/**
 * What runs for a submission whose receipt nobody has confirmed.
 *
 * @param confirmDueOn by when it is to be confirmed, or tried again (T_CONFIRM); empty where the notice of the year is not known
 * @param overdue whether that day is over
 * @param cautious the term for the reply as it would be, had it been received when it arrived: whoever confirms late reads here what
 *     that costs the applicant
 */
public record ConfirmationTerm(Optional<LocalDate> confirmDueOn, boolean overdue, ReplyTerm cautious) {}
