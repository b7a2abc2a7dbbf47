package org.gongkai.request.hint;

import java.util.Optional;

/**
 * A hint that holds for an application.
 *
 * @param number which consultation, or which part of the draft, from 1; empty where it is of the whole
 */
public record Hint(LegalHint of, Optional<Integer> number) {

    static Hint of(LegalHint hint, int number) {
        return new Hint(hint, Optional.of(number));
    }
}
