package org.gongkai.request.handling.body;

/**
 * What was said with a step, as it is kept.
 *
 * @param facts days, numbers, codes, as JSON
 * @param words the words of people, as sealed JSON; null when there are none or when they were erased
 */
public record SplitWords(String facts, String words) {}
