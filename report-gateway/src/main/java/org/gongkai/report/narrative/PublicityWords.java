package org.gongkai.report.narrative;

import java.util.stream.Stream;

import org.gongkai.form.words.Words;

/** What a first draft says of what was made public; beside the sentences, the codes in which disclosure-service counts. */
enum PublicityWords implements Words {
    ITEMS,
    ITEMS_OF_PARTS,
    PART,
    PART_OF_PARTS,
    OTHERS,
    COLUMNS_KEPT,
    CATEGORIES,
    WITHOUT_CATEGORY,
    CHANNELS,
    PLACES,
    INTERPRETATIONS,
    INTERPRETATIONS_OF_FORMS,
    PIECES,
    A20_01,
    A20_02,
    A20_03,
    A20_04,
    A20_05,
    A20_06,
    A20_07,
    A20_08,
    A20_09,
    A20_10,
    A20_11,
    A20_12,
    A20_13,
    A20_14,
    A20_15,
    WEBSITE,
    NEW_MEDIA,
    GAZETTE,
    READING_ROOM,
    PRESS_CONFERENCE,
    NEWSPAPER,
    BROADCAST,
    OTHER,
    TEXT,
    PICTURES,
    VIDEO,
    LEADER,
    EXPERT;

    /** Whether a code has words; a newer service may count by one that this gateway does not know. */
    static boolean has(String code) {
        return Stream.of(values()).anyMatch(word -> word.name().equals(code));
    }
}
