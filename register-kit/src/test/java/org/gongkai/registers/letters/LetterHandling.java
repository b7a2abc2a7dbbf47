package org.gongkai.registers.letters;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.record.RecordChange;
import org.gongkai.registers.record.Registrar;

/** Handles letters: changes their records through the one typed method, and follows what others change. */
@ApplicationScoped
@Transactional
class LetterHandling {

    private final Handlings handlings;
    private final Registrar<Letter> letters;
    private final LetterEvents events;

    LetterHandling(Handlings handlings, Registers registers, LetterRegister register, LetterEvents events) {
        this.handlings = handlings;
        this.letters = registers.open(register).registrar();
        this.events = events;
    }

    HandlingState state(UUID letter) {
        return handlings
                .findByIdOptional(letter)
                .map(Handling::state)
                .orElseThrow(() -> Problem.notFound(LetterWords.HANDLING, letter));
    }

    /** Gives a letter to somebody; the handling begins with the first. */
    HandlingState assign(UUID letter, String to) {
        Letter entry = letters.record(letter).entry();
        Handling handling = handlings.findLocked(letter).orElseGet(() -> {
            Handling begun = new Handling(letter, entry.agencyCode());
            handlings.persistAndFlush(begun);
            return begun;
        });
        handling.assign(to);
        handlings.changed(handling);
        return told("assign", letter, entry, handling);
    }

    /** Replies, which concludes the record. */
    HandlingState reply(UUID letter, LocalDate on, String outcome) {
        Handling handling =
                handlings.findLocked(letter).orElseThrow(() -> Problem.notFound(LetterWords.HANDLING, letter));
        handling.reply();
        handlings.changed(handling);
        Letter entry = letters.record(letter).entry();
        HandlingState state = told("reply", letter, entry, handling);
        // What the register refuses was told of already, and is taken back with all the rest.
        letters.change(letter, RegisterOperation.CORRECT, "答复", one -> one.replied(on, outcome));
        return state;
    }

    private HandlingState told(String event, UUID letter, Letter entry, Handling handling) {
        HandlingState state = handling.state();
        events.publish(event, letter, entry, state.stage());
        return state;
    }

    void hear(@Observes RecordChange change) {
        handlings.findLocked(change.before().id()).ifPresent(handling -> {
            if (change.operation() == RegisterOperation.VOID) {
                handling.end();
            } else {
                handling.follow(((Letter) change.after().entry()).closedOn() != null);
            }
            handlings.changed(handling);
        });
    }
}
