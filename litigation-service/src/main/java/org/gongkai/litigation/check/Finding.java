package org.gongkai.litigation.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;

/**
 * Something that is found in a case.
 *
 * @param message in one sentence
 */
public record Finding(FindingWords code, Severity severity, Message message) {

    /** How bad it is. */
    @Schema(name = "CaseFindingSeverity")
    public enum Severity {

        /** It cannot have been so. */
        ERROR,

        /** It should not have been so, or something is still to be done. */
        WARNING
    }

    static Finding error(FindingWords code, Object... values) {
        return new Finding(code, Severity.ERROR, code.with(values));
    }

    /** Something that should not have been so. */
    public static Finding warning(FindingWords code, Object... values) {
        return new Finding(code, Severity.WARNING, code.with(values));
    }
}
