package org.gongkai.request.document;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.words.DocumentWords;

/**
 * A paper that the file of an application lacks.
 *
 * @param event which of the events that papers of the kind belong to, from 1: with it the paper is made; 1 of one that belongs to
 *     no step of the life
 * @param on the day of that event; of one that belongs to no step, the day from which on it can say all
 * @param round the further decision that it belongs to; empty where that is the first, or none
 * @param ofSeveral whether the file is to have others of the kind, of which one may be there
 */
public record MissingPaper(DocumentKind kind, int event, LocalDate on, Optional<Integer> round, boolean ofSeveral) {

    /** It in words: of several, that of which day. */
    Message said() {
        return ofSeveral ? DocumentWords.ONE_OF_SEVERAL.with(kind.said(), on) : kind.said();
    }
}
