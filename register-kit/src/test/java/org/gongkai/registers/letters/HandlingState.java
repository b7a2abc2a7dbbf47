package org.gongkai.registers.letters;

/** How a handling stands. */
public record HandlingState(String stage, String handler, long revision) {}
