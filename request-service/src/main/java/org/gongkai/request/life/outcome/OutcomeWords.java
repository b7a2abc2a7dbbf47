package org.gongkai.request.life.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Words;

/** The rules by which parts come to one outcome, in their order. */
@Schema(name = "RuleOfParts")
public enum OutcomeWords implements Words {

    /** All parts have it. */
    SAME_IN_ALL,

    /** Something is provided and something is not. */
    SOME_PROVIDED,

    /** Something is provided and something is withheld under Arts. 14 to 16, where only that makes it partial. */
    SOME_WITHHELD,

    /** Nothing is withheld under Arts. 14 to 16, where only that makes it partial. */
    NOTHING_WITHHELD,

    /** Nothing is provided: most parts have it, of several the first in the order of the form. */
    MOST_PARTS
}
