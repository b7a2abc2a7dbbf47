package org.gongkai.registers.field;

/** Keeps a masked value, as lists show it, from being written over the real one. */
public final class Unmasked {

    /** What a value that is no mask looks like. */
    public static final String TEXT = "[^*]*";

    /** What is told of a mask. */
    public static final String MESSAGE = "{value.unmasked}";

    private Unmasked() {}
}
