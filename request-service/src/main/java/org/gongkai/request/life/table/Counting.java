package org.gongkai.request.life.table;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** What a step does to the figures of table 3 and of section 6 (对统计的影响). */
public enum Counting {

    /** Nothing: no year's figures change. */
    NONE,

    /** One more is newly received, in the year of its receipt and the column of its applicant. */
    RECEIVED,

    /** Each further part is newly received, in the year of the receipt of the whole. */
    PARTS_RECEIVED,

    /** It counts as received in the year of the corrected day, and no more in that of the other; stocks follow. */
    RECEIPT_MOVED,

    /** It counts in the column of the corrected applicant, with its outcome. */
    COLUMN_MOVED,

    /** All that it has counted for is taken back. */
    TAKEN_OUT,

    /** One more has its outcome, in the year in which it is concluded. */
    OUTCOME,

    /** Its outcome counts no more: it is carried over until it has another one. */
    OUTCOME_TAKEN_BACK,

    /** Another outcome, or another year, counts in the place of the one that did. */
    OUTCOME_MOVED,

    /** Money counts in section 6, in the year of its payment. */
    FEE,

    /** Money counts in section 6 no more, in the year in which it was given back. */
    FEE_GIVEN_BACK,

    /** Those that are open are carried out of the year, and into the next. */
    CARRIED_OVER;

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(Counting.class, language).text(name());
    }
}
