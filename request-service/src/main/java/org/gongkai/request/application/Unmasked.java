package org.gongkai.request.application;

/** Keeps a masked value, as lists show it, from being written over the real one. */
final class Unmasked {

    static final String TEXT = "[^*]*";
    static final String MESSAGE = "holds a * as a masked value does: send the whole value or leave it out";

    private Unmasked() {}
}
