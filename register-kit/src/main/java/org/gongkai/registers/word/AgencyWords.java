package org.gongkai.registers.word;

import java.util.List;

/**
 * The words that an office has added to a register.
 *
 * @param version grows with every change; 0 while the office has none
 */
public record AgencyWords(long version, List<Word> words) {

    /** What an office has that has added nothing. */
    public static final AgencyWords NONE = new AgencyWords(0, List.of());

    public AgencyWords {
        words = List.copyOf(words);
    }
}
