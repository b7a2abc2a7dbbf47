package org.gongkai.request.publication;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.ClosingEvent.RecordCorrection;
import org.gongkai.request.life.event.LaterEvent.ClericalCorrection;
import org.gongkai.request.life.event.LaterEvent.OutcomeCorrection;
import org.gongkai.request.life.event.LaterEvent.ReplyPublication;
import org.gongkai.request.life.event.LaterEvent.Round;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Stage;

/**
 * Published replies follow the life of their application: a step publishes one; what is revoked, replaced, reopened or voided is
 * withdrawn; of what is corrected the outcome follows, and it is held back until the office has looked at its words.
 */
@ApplicationScoped
@Transactional
public class FollowingReplies {

    private final PublishedReplies published;
    private final StandingReplies standing;
    private final HeldReplies held;
    private final DataKey key;

    FollowingReplies(PublishedReplies published, StandingReplies standing, HeldReplies held, DataKey key) {
        this.published = published;
        this.standing = standing;
        this.held = held;
        this.key = key;
    }

    /**
     * Follows a step.
     *
     * @param course how the application stands then
     */
    public void follow(Registered<DisclosureApplication> application, Course course, LifeEvent event) {
        if (event instanceof ReplyPublication publication) {
            publish(application, course, publication);
            return;
        }
        for (StandingReply reply : standing.lockOf(application.id())) {
            overtaken(reply, course, event)
                    .ifPresentOrElse(
                            ground -> published.overtake(reply.reply(), ground), () -> correct(reply, course, event));
        }
    }

    /** That of the last decision which was sent. */
    private void publish(Registered<DisclosureApplication> application, Course course, ReplyPublication publication) {
        Optional<FurtherRound> further = course.aftermath().rounds().reversed().stream()
                .filter(round -> round.dispatchedOn().isPresent())
                .findFirst();
        String outcome = further.flatMap(FurtherRound::draft)
                .map(Draft::outcome)
                .orElse(application.entry().outcome());
        published.insert(application, further.map(FurtherRound::number), outcome, publication);
    }

    private static Optional<Overtaken> overtaken(StandingReply reply, Course course, LifeEvent event) {
        if (course.stage() == Stage.INVALID) {
            return Optional.of(Overtaken.VOIDED);
        }
        if (!course.stage().isFinished()) {
            return Optional.of(Overtaken.REOPENED);
        }
        return switch (event) {
            case Round round when round.revokes() -> Optional.of(Overtaken.REVOKED);
            case Dispatch dispatch
            when dispatch.furtherRound().isPresent() && !dispatch.furtherRound().equals(reply.round()) ->
                Optional.of(Overtaken.REPLACED);
            default -> Optional.empty();
        };
    }

    /** What the register says of the first decision alone, or somebody of the words of a paper. */
    private void correct(StandingReply reply, Course course, LifeEvent event) {
        switch (event) {
            case OutcomeCorrection correction -> relabel(reply, course, event);
            case RecordCorrection correction -> relabel(reply, course, event);
            case ClericalCorrection correction ->
                reply.texts().entrySet().stream()
                        .filter(text ->
                                text.getValue().contains(correction.wrong().strip()))
                        .findFirst()
                        .ifPresent(text -> held.hold(
                                reply,
                                finding(
                                        reply,
                                        text.getKey(),
                                        StepWords.PAPER_CORRECTED,
                                        correction.wrong() + event.on())));
            default -> {}
        }
    }

    private void relabel(StandingReply reply, Course course, LifeEvent event) {
        String before = reply.reply().outcome();
        course.concluded()
                .map(Course.Concluded::outcome)
                .filter(outcome -> reply.round().isEmpty() && !outcome.equals(before))
                .ifPresent(outcome -> held.relabel(
                        reply,
                        outcome,
                        finding(
                                reply,
                                "/outcome",
                                StepWords.OUTCOME_CORRECTED,
                                before + ">" + outcome + "\n" + event.on())));
    }

    private ReplyFinding finding(StandingReply reply, String pointer, StepWords reason, String what) {
        String place = String.join("\n", reply.reply().id().toString(), pointer, what);
        return new ReplyFinding(
                pointer, reason.name(), null, null, key.index("corrected behind a published reply\n" + place));
    }
}
