package org.gongkai.registers.word;

import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.kit.table.ResourceTable;

/**
 * A word that ledgers write for a code.
 *
 * @param field the field that it is written in
 * @param word as it is written
 * @param code what it stands for; empty where the field holds no codes, or where the word says that there is none yet
 * @param alsoField another field that it says something about; empty for none. What it says about several is a line for each
 * @param alsoCode what it says there
 */
public record Word(String field, String word, String code, String alsoField, String alsoCode) {

    /** A word that says nothing about another field. */
    public Word(String field, String word, String code) {
        this(field, word, code, "", "");
    }

    /** The table {@code words.csv} beside a register's class. */
    public static List<Word> table(Class<?> register) {
        return ResourceTable.read(register, "words.csv", Word::of);
    }

    private static Word of(NamedCsvRecord line) {
        return new Word(
                line.getField("field"),
                line.getField("word"),
                line.getField("code"),
                line.getField("alsoField"),
                line.getField("alsoCode"));
    }
}
