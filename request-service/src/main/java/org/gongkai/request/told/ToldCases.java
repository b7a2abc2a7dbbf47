package org.gongkai.request.told;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.LaterEvent.Origin;

/**
 * Takes what is told of cases about applications. What is told is a fact that nobody here decides: it is taken, known already, or refused
 * as the application stands, and nothing of it has an effect twice.
 */
@ApplicationScoped
@Transactional
public class ToldCases {

    private final ApplicationHandling handling;
    private final HeardOfCases heard;
    private final Redecisions redecisions;

    ToldCases(ApplicationHandling handling, HeardOfCases heard, Redecisions redecisions) {
        this.handling = handling;
        this.heard = heard;
        this.redecisions = redecisions;
    }

    /**
     * Takes one.
     *
     * @param id the same however often it is told
     * @throws Problem when there is no such application of the body, or it does not stand so that this can have happened
     */
    public Heard take(UUID id, ToldOfCase told) {
        Optional<Heard> known = heard.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        if (!handling.state(told.application())
                .application()
                .entry()
                .agencyCode()
                .equals(told.agencyCode())) {
            throw Problem.notFound(ApplicationWords.APPLICATION, told.application());
        }
        Heard taken = handling.takeTold(told.application(), course -> ToldSteps.of(told, course))
                .map(state -> new Heard(Heard.Outcome.TAKEN, round(told, state)))
                .orElseGet(() -> new Heard(
                        Heard.Outcome.KNOWN,
                        known(told, handling.state(told.application()).course())));
        heard.keep(id, told, taken);
        redecisions.follow(told.application());
        return taken;
    }

    /** The further decision that has begun for the same, by another case or by hand. */
    private static Optional<Integer> known(ToldOfCase told, Course course) {
        return switch (told.kind()) {
            case OPENED, ENDED -> Optional.empty();
            case ORDERED -> KnownOrders.round(told, course).map(FurtherRound::number);
            case REVOKED ->
                course.aftermath().rounds().reversed().stream()
                        .filter(round -> round.origin() == Origin.OWN)
                        .map(FurtherRound::number)
                        .findFirst();
        };
    }

    /** The further decision that has begun with it; an order on an open application adds its term alone. */
    private static Optional<Integer> round(ToldOfCase told, HandlingState state) {
        return switch (told.kind()) {
            case OPENED, ENDED -> Optional.empty();
            case ORDERED, REVOKED ->
                state.course().aftermath().rounds().reversed().stream()
                        .filter(FurtherRound::isOpen)
                        .map(FurtherRound::number)
                        .findFirst();
        };
    }
}
