package org.gongkai.request.life.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.fee.FeeMethod;

/**
 * A notice of a processing fee (收费通知) and what has come of it.
 *
 * @param number which of the application's, from 1
 * @param notice on its way; from its receipt the term for the payment runs
 * @param paidYuan what has come in
 */
public record Charge(
        int number,
        FeeMethod method,
        int units,
        BigDecimal amountYuan,
        Notice notice,
        BigDecimal paidYuan,
        State state) {

    /** How a notice stands. */
    @Schema(name = "FeeNoticeState")
    public enum State {
        NOTIFIED,
        PAID,
        LAPSED,
        CANCELLED
    }

    public LocalDate sentOn() {
        return notice.sentOn();
    }

    public Optional<LocalDate> servedOn() {
        return notice.servedOn();
    }

    /** The last day for the payment, or what can be told of that; empty while it is not served. */
    public Optional<LastDay> last(WorkingCalendar calendar) {
        return servedOn().map(served -> Timers.get("T_FEE").last(served, calendar));
    }

    /** The last day for the payment; empty while it is not served, or where the calendar is not known. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return last(calendar).flatMap(LastDay::dueOn);
    }

    /** The same with its notice where that is now. */
    public Charge with(Notice moved) {
        return new Charge(number, method, units, amountYuan, moved, paidYuan, state);
    }

    /** Whether a payment on a day would still be in time for it. */
    public boolean awaits(LocalDate day, WorkingCalendar calendar) {
        return state == State.NOTIFIED && dueOn(calendar).filter(day::isAfter).isEmpty();
    }

    /** It with more money, which settles it or does not. */
    public Charge paid(BigDecimal more, boolean settles) {
        return new Charge(number, method, units, amountYuan, notice, paidYuan.add(more), settles ? State.PAID : state);
    }

    /** It after a refund: of one that is still to be paid no more has come in than the applicant has not got back. */
    public Charge kept(BigDecimal net) {
        return state == State.NOTIFIED
                ? new Charge(number, method, units, amountYuan, notice, paidYuan.min(net), state)
                : this;
    }

    /** The same as it stands now. */
    public Charge in(State now) {
        return new Charge(number, method, units, amountYuan, notice, paidYuan, now);
    }
}
