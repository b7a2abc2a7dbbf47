package org.gongkai.request.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.life.assignment.UnitWork;
import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.table.Stage;

/** The terms that run in a life on a day, whoever has to keep them, each with its last day or what can be told of that. */
public final class TermsOfLife {

    private static final Timer NOTICE = Timers.get("T_SUPP_NOTICE");
    private static final Timer SERVICE = Timers.get("T_SERVICE");

    private final Course course;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final List<Running> all = new ArrayList<>();

    private TermsOfLife(Course course, WorkingCalendar calendar, LocalDate today) {
        this.course = course;
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * A term.
     *
     * @param timer its code in the table of terms
     * @param number which of the life's terms of this kind, from 1; 0 where there is one
     * @param last its last day, or what can be told of that while the notice of a year is not known
     */
    public record Running(String timer, int number, LastDay last) {

        /** Its last day; empty while the notice of a year is not known. */
        public Optional<LocalDate> dueOn() {
            return last.dueOn();
        }

        /** Whether nobody can tell its last day yet (期限待定). */
        public boolean isUndated() {
            return last.undated().isPresent();
        }
    }

    /** Those of an application on a day: of one without a life, the term for its reply and what else its row tells. */
    public static List<Running> of(OpenApplication application, LocalDate today) {
        return of(application.lives(), application.course(), application.calendar(), today);
    }

    /** The same of one that may have its outcome already. */
    public static List<Running> of(boolean lives, Course course, WorkingCalendar calendar, LocalDate today) {
        return lives ? ofReceived(course, calendar, today) : of(course, calendar, today);
    }

    /** Those of a life on a day. */
    public static List<Running> of(Course course, WorkingCalendar calendar, LocalDate today) {
        TermsOfLife terms = new TermsOfLife(course, calendar, today);
        if (course.stage().isOpen()) {
            terms.addReply();
            terms.addUnserved();
            terms.addUnitWork();
            terms.addConsultations();
            terms.addOrders();
        }
        terms.addLater();
        return terms.all;
    }

    /** The same of one that has just been received: nobody has looked through it yet, and that has its term too. */
    private static List<Running> ofReceived(Course course, WorkingCalendar calendar, LocalDate today) {
        TermsOfLife terms = new TermsOfLife(course, calendar, today);
        if (course.stage() == Stage.RECEIVED && course.taken().isEmpty()) {
            terms.add(
                    NOTICE.code(),
                    0,
                    Optional.of(NOTICE.last(course.clockFacts().receivedOn(), calendar)));
        }
        terms.all.addAll(of(course, calendar, today));
        return terms.all;
    }

    private void addReply() {
        // The day that was named with accepted reasons stands in place of the term (Art. 35).
        add(
                course.clock().isDeferred(today) ? "T_DEFERRED" : "T_REPLY",
                0,
                course.term(today).last());
        add("T_SUPP_NOTICE", 0, course.clock().supplementNotice());
        course.clock().awaited().ifPresent(last -> all.add(new Running(awaited(), 0, last)));
    }

    private String awaited() {
        return switch (course.stage()) {
            case SUPPLEMENT_REQUESTED -> "T_SUPPLEMENT";
            case REASON_REQUESTED -> "T_REASON";
            case FEE_NOTIFIED -> "T_FEE";
            default -> throw new IllegalStateException("nothing is awaited at the stage " + course.stage());
        };
    }

    /** Nobody's term runs by what has not arrived: that it does is for the office to see to. */
    private void addUnserved() {
        course.unserved()
                .forEach(sent -> add(
                        SERVICE.code(),
                        sent.number(),
                        Optional.of(SERVICE.last(sent.notice().movedOn(), calendar))));
    }

    private void addUnitWork() {
        for (UnitWork work : course.allUnitWork()) {
            if (work.answeredOn().isEmpty()) {
                all.add(new Running("T_UNIT", work.number(), LastDay.on(work.dueOn())));
            }
        }
    }

    private void addConsultations() {
        for (Consulting one : course.allConsultations()) {
            if (one.isUnanswered()) {
                add(Consulting.timer(one.party()).code(), one.number(), one.last(calendar));
            }
            add("T_OVERRIDE_WAIT", one.number(), one.overrideWait(calendar));
        }
    }

    /** Until the first reply, which is numbered as the first round. */
    private void addOrders() {
        course.aftermath().ordersToReply().stream()
                .reduce((one, later) -> later)
                .ifPresent(
                        order -> add("T_REDECISION", 1, Optional.of(order.term().last(calendar))));
    }

    private void addLater() {
        for (FurtherRound round : course.aftermath().rounds()) {
            if (round.isOpen()) {
                add("T_REDECISION", round.number(), Optional.of(round.last(calendar)));
            }
        }
        for (Proposed proposal : course.aftermath().proposals()) {
            add("T_ART44", proposal.number(), proposal.last(calendar));
        }
    }

    private void add(String timer, int number, Optional<LastDay> last) {
        last.ifPresent(day -> all.add(new Running(timer, number, day)));
    }
}
