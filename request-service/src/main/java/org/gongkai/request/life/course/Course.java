package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.fee.FeePayments;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.assignment.UnitWork;
import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.notice.Asked;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.notice.Sent;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.StepOfEvent;

/**
 * How an application stands (办理过程): what its events come to. It is worked out from them each time, and says of every
 * further event whether it may happen and what it leads to.
 */
public final class Course {

    private final Beginning beginning;
    private final WorkingCalendar calendar;
    private final CourseParts parts = new CourseParts();
    private final Progress progress;
    private final CourseClock clock;
    private final List<Taken> taken = new ArrayList<>();
    private int superseded;

    private Course(Beginning beginning, WorkingCalendar calendar) {
        this.beginning = beginning;
        this.calendar = calendar;
        this.progress = new Progress(beginning);
        this.clock = new CourseClock(this, beginning, calendar);
    }

    /** The outcome, as the register counts it. */
    public record Concluded(LocalDate on, String outcome, Optional<String> detail) {}

    /** The course of an application of which the register alone knows. */
    public static Course of(Beginning beginning, WorkingCalendar calendar) {
        Course course = new Course(beginning, calendar);
        if (beginning.voided()) {
            course.progress.voided();
        }
        return course;
    }

    /** The course that these steps come to, from a receipt without an outcome. */
    public static Course of(Beginning beginning, List<Taken> steps, WorkingCalendar calendar) {
        if (steps.isEmpty()) {
            return of(beginning, calendar);
        }
        Course course = new Course(
                new Beginning(
                        beginning.receivedOn(),
                        beginning.arrivedOn(),
                        Optional.empty(),
                        Optional.empty(),
                        beginning.voided()),
                calendar);
        int begin = Taken.beginningOfLedger(steps);
        course.taken.addAll(steps.subList(0, begin));
        course.superseded = begin;
        steps.subList(begin, steps.size()).forEach(course::take);
        return course;
    }

    /** How it stood after its first steps, of which this many are counted, one at least. */
    public Course after(int steps) {
        return of(beginning, taken.subList(0, steps), calendar);
    }

    public Stage stage() {
        return progress.stage();
    }

    /** The terms that are counted for it. */
    public CourseClock clock() {
        return clock;
    }

    /** What it consists of. */
    CourseParts parts() {
        return parts;
    }

    LocalDate receivedOn() {
        return beginning.receivedOn();
    }

    /** All steps that were taken, the first first; those at the beginning may be superseded. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How many of the steps were superseded by a ledger that was imported later: they no longer say how it stands. */
    public int superseded() {
        return superseded;
    }

    public Optional<String> handler() {
        return parts.assignments().handler();
    }

    public Optional<String> unit() {
        return parts.assignments().unit();
    }

    /** The outcome, when it is concluded. */
    public Optional<Concluded> concluded() {
        return progress.concluded();
    }

    /** What has come in for a fee and was given back. */
    public FeePayments feePayments() {
        return parts.fees().payments();
    }

    /** All consultations, the first first. */
    public List<Consulting> allConsultations() {
        return parts.consultations().all();
    }

    /** All papers that went out before or beside the reply, each with how it stands; the first first. */
    public List<Sent> notices() {
        return Notices.all(this);
    }

    /**
     * Papers by which a term waits and of which nobody knows that they arrived: the clock stands still from the day they were
     * sent, and what whoever was asked has to keep runs from their service alone. The number is that of the consultation, 0 of
     * what the applicant is asked.
     */
    public List<Sent> unserved() {
        return Notices.unserved(this);
    }

    /** Fee notices for which money came that nobody is entitled to keep (Art. 42 of the Regulations). */
    public List<Charge> paidInVain() {
        return parts.fees().paidInVain(stage());
    }

    /** All fee notices, the first first. */
    public List<Charge> charges() {
        return parts.fees().charges();
    }

    /** The supplement that the applicant was asked for once (Art. 30 of the Regulations). */
    public Optional<Asked> supplementAsked() {
        return parts.supplements().supplement();
    }

    /** The reasons that the applicant was asked for once (Art. 35 of the Regulations). */
    public Optional<Asked> reasonsAsked() {
        return parts.supplements().reasons();
    }

    /** Events of a kind that say how it stands, the first first: what a ledger has superseded is not among them. */
    public <E extends LifeEvent> Stream<E> events(Class<E> kind) {
        return taken.stream()
                .skip(superseded)
                .map(Taken::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** What came after the reply, or beside it: disputes, further decisions, proposals to publish it. */
    public Aftermath aftermath() {
        return parts.aftermath();
    }

    /** When the reply was served, or counted as served. */
    public Optional<LocalDate> servedOn() {
        return parts.serving().servedOn();
    }

    /** The number of the decision, when it is signed. */
    public Optional<String> documentNumber() {
        return parts.documentNumber();
    }

    /** What was drafted last. */
    public Optional<Draft> draft() {
        return parts.drafting().draft();
    }

    /** The reviews of it that nobody has made. */
    public List<ReviewKind> missingReviews() {
        return parts.drafting().missingReviews();
    }

    /** All tasks of units, the first first. */
    public List<UnitWork> allUnitWork() {
        return parts.assignments().unitWork();
    }

    boolean isLapsedForSupplement() {
        return progress.isClosedBy(Step.SUPPLEMENT_LAPSED);
    }

    /** What the term for the reply is counted from. */
    public ClockFacts clockFacts() {
        return clock.facts();
    }

    /** The term for the reply as it stands on a day. */
    public ReplyTerm term(LocalDate today) {
        return clock.reply(today);
    }

    /** The last day for the reply while there is none, or for the further decision while that is not sent; empty where unknown. */
    public Optional<LocalDate> dueOn(LocalDate today) {
        return stage().isOpen()
                ? term(today).dueOn()
                : aftermath().rounds().stream()
                        .filter(FurtherRound::isOpen)
                        .findFirst()
                        .flatMap(round -> round.dueOn(calendar));
    }

    /** What is to be known beside the stage. */
    public Set<Flag> flags(LocalDate today) {
        return CourseFlags.of(this, now(today, ""));
    }

    /** Why steps may not be taken now, whatever would be said with them; one that is not among them might be. */
    public Map<Step, Refusal> refusals(LocalDate today, String by) {
        Circumstances now = now(today, by);
        Map<Step, Refusal> refusals = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            Legality.findRefusal(step, this, now).ifPresent(refusal -> refusals.put(step, refusal));
        }
        return refusals;
    }

    /**
     * Why an event may not happen now.
     *
     * @param today no event lies after it
     * @param by account of who takes the step
     */
    public Optional<Refusal> findRefusal(LifeEvent event, LocalDate today, String by) {
        return Legality.findRefusal(event, this, now(today, by));
    }

    Circumstances now(LocalDate today, String by) {
        return new Circumstances(calendar, today, this::term, by);
    }

    /** The day from which the stage is what it is. */
    public LocalDate movedOn() {
        return progress.movedOn();
    }

    /** The day of the last step that moved it while it was open, before which it cannot have ended; long ago where there was none. */
    public LocalDate handledUntil() {
        return progress.handledUntil();
    }

    /** Whether it ended with a reply, of which perhaps the register or a ledger alone tells. */
    boolean endedWithReply() {
        return progress.endedWithReply();
    }

    /** Whether it went into another one, and was not opened again since. */
    public boolean isMerged() {
        return progress.isClosedBy(Step.MERGE);
    }

    /** Which row of the table an event is, as the application stands. */
    public Step stepOf(LifeEvent event) {
        return StepOfEvent.of(event, stage(), payment -> parts.fees().stepOf(payment, stage(), calendar));
    }

    /** Takes a step that may be taken. */
    public void take(Taken one) {
        clock.before(one.event());
        parts.take(one, this, calendar);
        boolean wasOpen = stage().isOpen();
        if (progress.move(one.step(), one.event().on())) {
            clock.follow(stage(), one.event().on());
            if (wasOpen && !stage().isOpen()) {
                parts.consultations().recallOpen(one.event().on(), calendar);
            }
        }
        progress.conclude(one, this);
        taken.add(one);
    }
}
