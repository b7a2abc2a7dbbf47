package org.gongkai.request.life.notice;

/**
 * A paper that went out to somebody before or beside the reply.
 *
 * @param document its code, for example D06_EXTENSION
 * @param number which consultation or fee notice it is of, or which of its kind, from 1
 */
public record Sent(String document, int number, Notice notice) {}
