package org.gongkai.litigation.check;

import org.gongkai.form.words.Words;

/** What is found in a case, one constant for each code of a finding. */
public enum FindingWords implements Words {
    RECONSIDERATION_FIRST,
    RECONSIDERATION_FIRST_IN_PART,
    BOTH_ROADS,
    BOTH_ROADS_IN_TWO_CASES,
    PERHAPS_BOTH_ROADS,
    SAME_DISPUTE,
    AFTER_WITHOUT_RECONSIDERATION,
    NOT_THE_DEFENDANT,
    FOLLOW_UP_MISSING,
    OPINION_UNANSWERED,
    SILENCE_ACCEPTS,
    SILENCE_ABANDONS,
    APPEAL_OR_SUIT_WITHDRAWN,
    COUNTED_TWICE,
    APPLICATION_NOT_THERE,
    APPLICATION_UNKNOWN,
    TELLING_REFUSED,
    TOLD_OTHERWISE
}
