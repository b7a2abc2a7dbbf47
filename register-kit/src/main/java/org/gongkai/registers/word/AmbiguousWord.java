package org.gongkai.registers.word;

import java.util.List;

import org.gongkai.kit.table.ResourceTable;

/**
 * A word that ledgers write for one of several codes: which, the office that wrote it has to say.
 *
 * @param field the field that it is written in
 * @param candidates codes that it may stand for, the likeliest first
 */
public record AmbiguousWord(String field, String word, List<String> candidates) {

    public AmbiguousWord {
        candidates = List.copyOf(candidates);
    }

    /** The table {@code ambiguous-words.csv} beside a class. */
    public static List<AmbiguousWord> table(Class<?> beside) {
        return ResourceTable.read(
                beside,
                "ambiguous-words.csv",
                line -> new AmbiguousWord(
                        line.getField("field"), line.getField("word"), ResourceTable.words(line, "candidates")));
    }
}
