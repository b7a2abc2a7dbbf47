package org.gongkai.request.privacy;

import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * A place of a text that is to be published, or is, and that names somebody or says how they are identified or reached.
 *
 * @param pointer which text
 * @param role of who is named
 * @param masked what identifies or reaches somebody, so that it can be found and yet not read
 * @param what the name or the value as it stands: told to nobody
 */
record Finding(String pointer, StepWords reason, Optional<PersonRole> role, Optional<String> masked, String what) {

    static Finding of(String pointer, Person person) {
        return new Finding(
                pointer,
                person.role() == PersonRole.APPLICANT ? StepWords.NAMES_THE_APPLICANT : StepWords.NAMES_A_PERSON,
                Optional.of(person.role()),
                Optional.empty(),
                person.name());
    }

    static Finding of(String pointer, String masked, String value) {
        return new Finding(pointer, StepWords.PERSONAL_DATA_INSIDE, Optional.empty(), Optional.of(masked), value);
    }

    /** It in a sentence. */
    Message said() {
        return said(reason, role, masked);
    }

    static Message said(StepWords reason, Optional<PersonRole> role, Optional<String> masked) {
        return switch (reason) {
            case NAMES_A_PERSON -> reason.with(role.orElseThrow());
            case PERSONAL_DATA_INSIDE -> reason.with(masked.orElseThrow());
            default -> reason;
        };
    }

    Optional<Refusal> refusal() {
        return switch (reason) {
            case NAMES_A_PERSON -> Refusal.at(pointer, reason, role.orElseThrow());
            case PERSONAL_DATA_INSIDE -> Refusal.at(pointer, reason, masked.orElseThrow());
            default -> Refusal.at(pointer, reason);
        };
    }
}
