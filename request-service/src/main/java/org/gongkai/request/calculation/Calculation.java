package org.gongkai.request.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.Stage;

/**
 * What an assumption comes to.
 *
 * @param receivedOn day of receipt; empty where it is not confirmed yet, or only other terms are asked for
 * @param stage where the application stands at the end
 * @param term the term for the reply
 * @param inTime whether the reply was sent in time; empty while it was not sent
 * @param lateBy working days by which it was late
 * @param taken the steps, with those that usually lie between what was assumed
 */
public record Calculation(
        Optional<LocalDate> receivedOn,
        Stage stage,
        Optional<ReplyTerm> term,
        Optional<Boolean> inTime,
        int lateBy,
        List<CalculatedTerm> terms,
        List<Taken> taken) {}
