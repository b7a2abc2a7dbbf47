package org.gongkai.disclosure.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** Kinds of administrative decision, each a row of section two. */
@Schema(name = "DecisionKind")
public enum DecisionKind implements Labelled {

    /** On a licence, granted or refused (行政许可). */
    LICENSING,

    /** On a penalty (行政处罚). */
    PENALTY,

    /** On a measure or its enforcement (行政强制). */
    COMPULSION;

    String flow() {
        return "ACTION.DECIDED/" + name();
    }

    /** The flow that counts the rows which state the kind. */
    String statement() {
        return "ACTION.STATED/" + name();
    }
}
