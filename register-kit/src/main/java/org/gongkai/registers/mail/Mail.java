package org.gongkai.registers.mail;

/**
 * A letter as it goes out.
 *
 * @param id the same however often it is handed over
 * @param to one address and nothing else
 * @param subject one line
 */
public record Mail(String id, String from, String to, String subject, String text) {}
