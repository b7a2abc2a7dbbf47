package org.gongkai.request.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.document.kept.KeptDocument;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

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

    /** The number of a decision that is taken back stays used, and is void. */
    private static boolean isRecalled(KeptDocument kept, HandlingState application) {
        return kept.documentNumber().isPresent()
                && kept.serial() > 0
                && application.course().taken().stream()
                        .skip(kept.serial())
                        .map(Taken::step)
                        .anyMatch(Step.RECALL::equals);
    }
}
