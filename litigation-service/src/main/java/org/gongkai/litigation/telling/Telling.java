package org.gongkai.litigation.telling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;

/**
 * Something that an application is told of a case, and what it has said to it.
 *
 * @param id by which it is known there, however often it is told
 * @param number from 1 in its case; told in this order
 * @param toldAt when that was answered
 * @param round number of the further decision that has begun there with it
 * @param refused why it was refused
 */
public record Telling(
        UUID id,
        UUID caseFile,
        String agencyCode,
        int number,
        UUID application,
        CaseNews news,
        State state,
        Optional<Instant> toldAt,
        Optional<Integer> round,
        Optional<TellingRefusal> refused) {

    /** What has become of it. */
    @Schema(name = "CaseTellingState")
    public enum State {

        /** It has not been answered yet. */
        WAITING,

        /** The step was taken there. */
        TAKEN,

        /** Somebody had recorded it there by hand. */
        KNOWN,

        /** It cannot be so as the application stands. */
        REFUSED,

        /** It was refused, and is told again under another number. */
        RETOLD
    }

    /** Whether the application knows of it, or will. */
    boolean holds() {
        return switch (state) {
            case WAITING, TAKEN, KNOWN -> true;
            case REFUSED, RETOLD -> false;
        };
    }

    /** Whether the application has said that it knows of it. */
    public boolean isKnownThere() {
        return state == State.TAKEN || state == State.KNOWN;
    }

    /** Whether it was refused, and nobody has had it told again. */
    public boolean isRefused() {
        return state == State.REFUSED;
    }

    /** Why it was refused, in a sentence. */
    public Optional<Message> refusal() {
        return refused.map(why -> why.said(news));
    }

    /** Whether it is about this application and says just this. */
    boolean says(UUID about, CaseNews other) {
        return application.equals(about) && news.equals(other);
    }
}
