package org.gongkai.kit.problem;

import org.gongkai.form.words.Message;

/**
 * A place in the request and what is wrong with it.
 *
 * @param pointer JSON pointer into the body ({@code /receivedOn}), or the name of a parameter
 */
public record Violation(String pointer, Message message) {}
