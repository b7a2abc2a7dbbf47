package org.gongkai.registers.register;

import java.util.Optional;

import org.gongkai.form.words.Message;

/**
 * Whether entries may be registered of which nothing is wrong in themselves: what of that only the directory knows. It is asked
 * for many at once, and looks up what they have in common once.
 */
@FunctionalInterface
public interface Admission<E extends Record> {

    /** How entries come into a register. */
    enum Way {

        /** As rows of a file. */
        FILE,

        /** One by one, registered or changed. */
        BY_HAND
    }

    /**
     * Why an entry may not be registered.
     *
     * @param standing the entry that stands there so far
     */
    Optional<Refused> refusal(E entry, Optional<E> standing);

    /**
     * That it may not.
     *
     * @param field whose value is the reason
     * @param code in one word
     */
    record Refused(String field, String code, Message why) {}
}
