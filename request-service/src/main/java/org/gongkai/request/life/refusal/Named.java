package org.gongkai.request.life.refusal;

/** What a refusal is about and has a name that is not known here; without it, it is called by its code. */
public sealed interface Named {

    /** Its code. */
    String code();

    /** An outcome of the form. */
    record Outcome(String code) implements Named {

        @Override
        public String toString() {
            return code;
        }
    }

    /** A paper of the catalogue. */
    record Paper(String code) implements Named {

        @Override
        public String toString() {
            return code;
        }
    }
}
