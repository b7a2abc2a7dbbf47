package org.gongkai.registers.imports.result;

import java.util.List;

/**
 * A word that a file has in a column of codes, and what it is taken for.
 *
 * @param field name of the field
 * @param code what it stands for; null where that is not known, or where it says that there is none yet
 * @param alsoField another field about which it says something; null for none
 * @param candidates codes that it may stand for, where it is not known for which
 * @param count cells that have it
 */
public record WordUse(
        String field,
        String word,
        Certainty certainty,
        String code,
        String alsoField,
        String alsoCode,
        List<String> candidates,
        long count) {

    /** How sure it is what a word stands for. */
    public enum Certainty {

        /** It is the code, or the word that the form prints for it. */
        EXACT,

        /** A table of words has it. */
        SURE,

        /** It may stand for several codes. */
        AMBIGUOUS,

        /** Nobody has said what it stands for. */
        UNKNOWN
    }

    public WordUse {
        candidates = List.copyOf(candidates);
    }

    WordUse plus(long more) {
        return new WordUse(field, word, certainty, code, alsoField, alsoCode, candidates, count + more);
    }
}
