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

    LetterHandling(Handlings handlings, Registers registers, LetterRegister register) {
        this.handlings = handlings;
        this.letters = registers.open(register).registrar();
    }

    HandlingState state(UUID letter) {
        return handlings
                .findByIdOptional(letter)
                .map(Handling::state)
                .orElseThrow(() -> Problem.notFound(LetterWords.HANDLING, letter));
    }

    /** Gives a letter to somebody; the handling begins with the first. */
    HandlingState assign(UUID letter, String to) {
        String agency = letters.record(letter).entry().agencyCode();
        Handling handling = handlings.findLocked(letter).orElseGet(() -> {
            Handling begun = new Handling(letter, agency);
            handlings.persistAndFlush(begun);
            return begun;
        });
        handling.assign(to);
        handlings.changed(handling);
        return handling.state();
    }

    /** Replies, which concludes the record. */
    HandlingState reply(UUID letter, LocalDate on, String outcome) {
        Handling handling =
                handlings.findLocked(letter).orElseThrow(() -> Problem.notFound(LetterWords.HANDLING, letter));
        handling.reply();
        handlings.changed(handling);
        letters.change(letter, RegisterOperation.CORRECT, "答复", one -> one.replied(on, outcome));
        return handling.state();
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
