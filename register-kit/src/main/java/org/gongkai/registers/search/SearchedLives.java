package org.gongkai.registers.search;

import java.util.UUID;

import org.gongkai.kit.datakey.RecordOpening;

/** Lives of one kind that are found by what people wrote, which is sealed. */
public interface SearchedLives {

    /** Their table, which has {@code id}, {@code agency_code} and, sealed, {@code content}. */
    String searchedTable();

    /** What one is found by. */
    SearchedTexts searched(UUID life, String content, RecordOpening opening);
}
