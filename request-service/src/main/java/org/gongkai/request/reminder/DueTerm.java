package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.registers.reminder.Threshold;
import org.gongkai.request.life.table.Stage;

/**
 * A term that it is to be reminded of.
 *
 * @param application whether the record is an application; else it is a submission
 * @param recordNumber number of receipt, or of arrival
 * @param timer its code in the table of terms
 * @param number which of the record's terms of this kind, from 1; 0 where there is one
 * @param dueOn its last day; where that is open, the day that it cannot be before
 * @param daysLeft working days until then; empty where the day is open
 */
record DueTerm(
        UUID record,
        boolean application,
        String agencyCode,
        String recordNumber,
        Stage stage,
        String timer,
        int number,
        LocalDate dueOn,
        Threshold threshold,
        Optional<Integer> daysLeft) {}
