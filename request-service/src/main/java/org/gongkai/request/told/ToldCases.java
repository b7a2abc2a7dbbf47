package org.gongkai.request.told;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.FurtherRound;

/**
 * Takes what is told of cases about applications. What is told is a fact that nobody here decides: it is taken, known already, or refused
 * as the application stands, and nothing of it has an effect twice.
 */
@ApplicationScoped
@Transactional
public class ToldCases {

    private final ApplicationHandling handling;
    private final HeardOfCases heard;

    ToldCases(ApplicationHandling handling, HeardOfCases heard) {
        this.handling = handling;
        this.heard = heard;
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
                .orElse(new Heard(Heard.Outcome.KNOWN, Optional.empty()));
        heard.keep(id, told, taken);
        return taken;
    }

    /** The further decision that has begun with it; an order on an open application adds its term alone. */
    private static Optional<Integer> round(ToldOfCase told, HandlingState state) {
        return switch (told.kind()) {
            case OPENED, ENDED -> Optional.empty();
            case ORDERED, REVOKED ->
                state.course().rounds().reversed().stream()
                        .filter(FurtherRound::isOpen)
                        .map(FurtherRound::number)
                        .findFirst();
        };
    }
}
