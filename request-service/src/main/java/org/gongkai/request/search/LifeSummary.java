package org.gongkai.request.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.gongkai.registers.calendar.DaysLeft;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

/**
 * What a list shows of an application's life.
 *
 * @param dueOn its last day; empty where it has none, or has its outcome
 * @param daysLeft working days until then, below 0 when it is over
 * @param extensionDays working days that the term was extended by
 * @param feeYuan what has come in for the fee and was not given back
 * @param documentNumber number of the decision
 * @param servedOn when the reply was served
 * @param override what the parts of the reply come to, where somebody has decided otherwise, and why
 */
public record LifeSummary(
        Stage stage,
        Set<Flag> flags,
        Optional<String> handler,
        Optional<String> unit,
        Optional<LocalDate> dueOn,
        Optional<Integer> daysLeft,
        int extensionDays,
        BigDecimal feeYuan,
        Optional<String> documentNumber,
        Optional<LocalDate> servedOn,
        Optional<Override> override) {

    /** An outcome that is another one than the parts come to. */
    public record Override(String computed, String reason) {

        static Optional<Override> of(Course course) {
            return course.draft()
                    .filter(Draft::isOverridden)
                    .map(draft -> new Override(
                            draft.computed().orElseThrow(), draft.reason().orElse("")));
        }
    }

    /** That of an application as it stands on a day. */
    static LifeSummary of(OpenApplication one, LocalDate today) {
        Course course = one.course();
        Optional<LocalDate> due = course.stage().isOpen() ? course.term(today).dueOn() : Optional.empty();
        return new LifeSummary(
                course.stage(),
                course.flags(today),
                course.handler(),
                course.unit(),
                due,
                due.map(day -> DaysLeft.until(day, today, one.calendar())),
                course.clockFacts().extension(),
                course.feePayments().net(),
                course.documentNumber(),
                course.taken().stream()
                        .filter(taken -> taken.step() == Step.SERVED)
                        .map(Taken::event)
                        .map(event -> event.on())
                        .max(LocalDate::compareTo),
                Override.of(course));
    }
}
