package org.gongkai.litigation.mail;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.registers.reminder.Threshold;

/**
 * A letter that is to be written, as it stands in the outbox: it names the body that it is for, and no address.
 *
 * @param number by which people know the case; null where it is about none
 * @param timer code of the term
 * @param dueOn its last day; where that is open, the day that it cannot be before
 * @param daysLeft working days until then
 * @param names how many names are to be erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseLetter(
        Kind kind,
        String agencyCode,
        String number,
        String timer,
        Threshold threshold,
        LocalDate dueOn,
        Integer daysLeft,
        Integer names) {

    /** What it says, and to whom. */
    enum Kind {

        /** That a term comes near, or is over: to the office. */
        REMINDER,

        /** That names of applicants are to be erased: to who heads the office. */
        ERASURE_DUE
    }
}
