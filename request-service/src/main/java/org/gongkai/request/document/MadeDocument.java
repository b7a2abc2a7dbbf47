package org.gongkai.request.document;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.document.kept.KeptDocument;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent.ApplicantLoss;
import org.gongkai.request.life.event.DecisionEvent.Recall;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.OfRound;
import org.gongkai.request.life.table.Stage;

/** A paper that was made, and how it stands now. */
public record MadeDocument(KeptDocument kept, State state) {

    /** How a paper stands. */
    @Schema(name = "DocumentState")
    public enum State {

        /** Made before its step was taken (草稿). */
        DRAFT,

        /** Made. */
        MADE,

        /** Of a decision that was taken back, or an application that was registered in error (作废). */
        VOID
    }

    static MadeDocument of(KeptDocument kept, HandlingState application) {
        boolean voided = application.course().stage() == Stage.INVALID || isRecalled(kept, application);
        State state = voided ? State.VOID : kept.draft() ? State.DRAFT : State.MADE;
        return new MadeDocument(kept, state);
    }

    /** The number of a decision that is taken back stays used, and is void; so is one that nobody is left to whom it could be sent. */
    private static boolean isRecalled(KeptDocument kept, HandlingState application) {
        if (kept.documentNumber().isEmpty() || kept.serial() == 0) {
            return false;
        }
        List<Taken> taken = application.course().taken();
        Optional<Integer> round = roundOf(taken.get(kept.serial() - 1).event());
        return taken.stream()
                .skip(kept.serial())
                .map(Taken::event)
                .anyMatch(event ->
                        event instanceof Recall recall && recall.furtherRound().equals(round)
                                || event instanceof ApplicantLoss && round.isEmpty());
    }

    private static Optional<Integer> roundOf(LifeEvent event) {
        return event instanceof OfRound one ? one.furtherRound() : Optional.empty();
    }
}
