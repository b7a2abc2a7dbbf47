package org.gongkai.registers.field;

/** Keeps a masked value, as lists show it, from being written over the real one. */
public final class Unmasked {

    /** What a value that is no mask looks like. */
    public static final String TEXT = "[^*]*";

    /** What is told of a mask. */
    public static final String MESSAGE = "{value.unmasked}";

    /** A telephone number as it is sent, or masked as it is answered; for the description of the API. */
    public static final String PHONE_OR_MASK = "[0-9+() -]{5,30}|[*]";

    /** An address for mail as it is sent, or masked as it is answered; for the description of the API. */
    public static final String EMAIL_OR_MASK = "[^*\\s@]+@[^*\\s@]+|[*]";

    private Unmasked() {}
}
