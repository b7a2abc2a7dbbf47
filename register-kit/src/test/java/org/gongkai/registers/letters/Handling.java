package org.gongkai.registers.letters;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.kit.life.Life;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** The handling (办理) of one letter: where it stands, and what may happen to it. */
@Entity
@Table(name = "handling")
class Handling implements Life {

    @Id
    private UUID letterId;

    private String agencyCode;

    @Version
    private long revision;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.OPEN;

    private String handler;

    /** How far a letter has come. */
    enum Stage {
        OPEN,
        REPLIED,
        VOIDED
    }

    /** For Hibernate. */
    Handling() {}

    Handling(UUID letterId, String agencyCode) {
        this.letterId = letterId;
        this.agencyCode = agencyCode;
    }

    /** Gives the letter to somebody; to the same again is a change of nothing but the revision. */
    void assign(String to) {
        requireOpen();
        handler = to;
    }

    /** Replies, by whoever has the letter. */
    void reply() {
        requireOpen();
        if (handler == null) {
            throw Problem.of(ProblemKind.CONFLICT, LetterWords.NOBODY_HAS_IT);
        }
        stage = Stage.REPLIED;
    }

    /** Follows the record, which was corrected: one without an outcome is open again. */
    void follow(boolean closed) {
        stage = closed ? Stage.REPLIED : Stage.OPEN;
    }

    /** Ends with the record, which was voided; not while somebody has the letter. */
    void end() {
        if (stage == Stage.OPEN && handler != null) {
            throw Problem.of(ProblemKind.CONFLICT, LetterWords.SOMEBODY_HAS_IT.with(handler));
        }
        stage = Stage.VOIDED;
    }

    private void requireOpen() {
        if (stage != Stage.OPEN) {
            throw Problem.of(ProblemKind.CONFLICT, LetterWords.NOT_OPEN.with(stage));
        }
    }

    @Override
    public long revision() {
        return revision;
    }

    HandlingState state() {
        return new HandlingState(stage.name(), handler, revision);
    }
}
