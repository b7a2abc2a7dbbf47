package org.gongkai.request.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.life.StepTaken;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.service.Litigation;
import org.gongkai.request.service.ToldRedecision;

/**
 * Tells a case what has become of the further decision that it has ordered: with the step that sends that, or as soon as the order is heard of
 * where it was carried out before. Worked out from the application and from what was told before; so nothing is told twice. Where it is not
 * set where the service is that has the cases, nothing waits for it: it is told in the night after that was set.
 */
@ApplicationScoped
public class Redecisions {

    private static final Logger LOG = Logger.getLogger(Redecisions.class);

    static final Topic REDECISION = Topic.ofEvents("redecision");

    private static final String SERVICE = "request-service";
    private static final int AT_ONCE = 100;

    private final HeardOfCases heard;
    private final ApplicationHandling handling;
    private final Litigation litigation;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;

    Redecisions(
            HeardOfCases heard,
            ApplicationHandling handling,
            Litigation litigation,
            Outbox outbox,
            CurrentCaller caller,
            ObjectMapper mapper) {
        this.heard = heard;
        this.handling = handling;
        this.litigation = litigation;
        this.outbox = outbox;
        this.caller = caller;
        this.mapper = mapper;
    }

    /** What is told, as it stands in the outbox. */
    record News(UUID telling, ToldRedecision told) {}

    void hear(@Observes StepTaken taken) {
        if (taken.step() == Step.DISPATCH_ROUND || taken.step() == Step.DISPATCH) {
            taken.application().ifPresent(this::follow);
        }
    }

    /** Each night what was sent before anything was told back, or by an import. */
    @Scheduled(cron = "{gongkai.calendars.retold-at}", timeZone = "Asia/Shanghai")
    void tellInTurn() {
        if (!litigation.isThere()) {
            return;
        }
        caller.asService(SERVICE, () -> {
            List<UUID> some = List.of(new UUID(0, 0));
            do {
                UUID last = some.getLast();
                some = QuarkusTransaction.requiringNew().call(() -> heard.waiting(last, AT_ONCE));
                some.forEach(this::followInTurn);
            } while (some.size() == AT_ONCE);
            return null;
        });
    }

    /** One that cannot be followed keeps none behind it from being told of. */
    private void followInTurn(UUID application) {
        try {
            QuarkusTransaction.requiringNew().run(() -> follow(application));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "what a case has ordered of application %s is not told back, and is looked at again",
                    application);
        }
    }

    /** Writes what is to be told of an application, with the transaction at hand. */
    void follow(UUID application) {
        if (!litigation.isThere()) {
            return;
        }
        List<HeardOfCases.Unanswered> unanswered = heard.unanswered(application);
        if (unanswered.isEmpty()) {
            return;
        }
        Course course = handling.state(application).course();
        List<Message> messages = new ArrayList<>();
        for (HeardOfCases.Unanswered one : unanswered) {
            told(one, course)
                    .filter(told -> heard.answer(one, told.on()))
                    .ifPresent(told -> messages.add(message(one, told)));
        }
        if (!messages.isEmpty()) {
            outbox.post(messages);
        }
    }

    private static Optional<ToldRedecision> told(HeardOfCases.Unanswered heard, Course course) {
        if (heard.round().isEmpty()) {
            boolean ordered = !course.aftermath().ordersToReply().isEmpty();
            return course.concluded()
                    .filter(concluded -> ordered)
                    .map(concluded -> told(heard, concluded.on(), course.documentNumber()));
        }
        Optional<FurtherRound> round = course.aftermath().round(heard.round().get());
        return round.flatMap(FurtherRound::dispatchedOn)
                .map(day -> told(heard, day, round.flatMap(FurtherRound::documentNumber)));
    }

    private static ToldRedecision told(HeardOfCases.Unanswered heard, LocalDate on, Optional<String> number) {
        return new ToldRedecision(heard.agencyCode(), on, number.orElse(null));
    }

    private Message message(HeardOfCases.Unanswered one, ToldRedecision told) {
        return Message.of(REDECISION, Litigation.NAME, one.caseFile().toString(), new News(one.id(), told), mapper);
    }
}
