package org.gongkai.request.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.assignment.UnitWork;
import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.notice.Asked;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.proposal.Proposed;

/** The terms that the steps of a course have begun, over or not, each with the days that the course itself counts it by. */
final class BegunTerms {

    private final Course course;
    private final WorkingCalendar calendar;
    private final List<CalculatedTerm> all = new ArrayList<>();

    private BegunTerms(Course course, WorkingCalendar calendar) {
        this.course = course;
        this.calendar = calendar;
    }

    /** Those of a course, by the day that each begins with. */
    static List<CalculatedTerm> of(Course course, WorkingCalendar calendar) {
        BegunTerms terms = new BegunTerms(course, calendar);
        Stream.concat(course.supplementAsked().stream(), course.reasonsAsked().stream())
                .forEach(terms::addAsked);
        course.allConsultations().forEach(terms::addConsultation);
        course.charges().forEach(terms::addCharge);
        course.allUnitWork().forEach(terms::addUnitWork);
        course.clockFacts()
                .deferral()
                .ifPresent(deferral ->
                        terms.all.add(CalculatedTerm.named(Timers.get("T_DEFERRED"), deferral.on(), deferral.to())));
        terms.addOrders();
        course.aftermath().proposals().forEach(terms::addPublication);
        terms.all.sort(Comparator.comparing(CalculatedTerm::startedOn));
        return terms.all;
    }

    private void addAsked(Asked asked) {
        add(asked.timer(), asked.servedOn(), asked.days(), asked.last(calendar));
    }

    private void addConsultation(Consulting one) {
        Timer timer = Consulting.timer(one.party());
        add(timer, one.deliveredOn(), timer.length(one.sentOn(), calendar), one.last(calendar));
        Timer wait = Timers.get("T_OVERRIDE_WAIT");
        one.override()
                .map(Notice::sentOn)
                .ifPresent(sent -> add(
                        wait,
                        one.override().flatMap(Notice::servedOn),
                        wait.length(sent, calendar),
                        one.overrideWait(calendar)));
    }

    private void addCharge(Charge charge) {
        Timer fee = Timers.get("T_FEE");
        charge.servedOn()
                .ifPresent(served -> add(fee, charge.servedOn(), fee.length(served, calendar), charge.last(calendar)));
    }

    private void addUnitWork(UnitWork work) {
        all.add(CalculatedTerm.named(Timers.get("T_UNIT"), work.askedOn(), work.dueOn()));
    }

    private void addOrders() {
        Timer timer = Timers.get("T_REDECISION");
        Stream.concat(
                        course.aftermath().ordersToReply().stream().map(order -> order.term()),
                        course.aftermath().rounds().stream().map(round -> round.term()))
                .forEach(term -> all.add(CalculatedTerm.ordered(timer, term, calendar)));
    }

    private void addPublication(Proposed proposal) {
        Timer timer = Timers.get("T_ART44");
        if (proposal.state() != Proposed.State.OPEN && proposal.state() != Proposed.State.REFUSED) {
            LocalDate decided = proposal.decidedOn().orElseThrow();
            all.add(CalculatedTerm.of(timer, decided, Optional.empty(), calendar));
        }
    }

    private void add(Timer timer, Optional<LocalDate> start, int length, Optional<LastDay> last) {
        start.ifPresent(begin -> all.add(CalculatedTerm.counted(timer, begin, length, last)));
    }
}
