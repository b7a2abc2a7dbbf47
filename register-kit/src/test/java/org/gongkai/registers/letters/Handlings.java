package org.gongkai.registers.letters;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.life.Lives;

/** The handling of every letter. */
@ApplicationScoped
class Handlings implements Lives<Handling, UUID> {

    private final Jdbi jdbi;

    Handlings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** That of a letter, where it has begun; nobody else changes it until the transaction ends. */
    Optional<Handling> findLocked(UUID letter) {
        jdbi.useHandle(handle -> LetterLock.HANDLING.take(handle, letter.toString()));
        return findByIdOptional(letter);
    }
}
