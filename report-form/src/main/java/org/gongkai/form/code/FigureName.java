package org.gongkai.form.code;

/** What is asked of a report whatever edition it is made in: each edition says which of its cells it is the sum of, and may ask nothing of it. */
public enum FigureName {

    /** Normative documents (行政规范性文件) issued in the year. */
    DOCUMENTS_ISSUED,

    /** Those repealed in the year. */
    DOCUMENTS_REPEALED,

    /** Those in force at its end. */
    DOCUMENTS_IN_FORCE,

    /** Everything about regulations (规章). */
    REGULATIONS,

    /** Those issued in the year. */
    REGULATIONS_ISSUED,

    /** Those repealed in the year. */
    REGULATIONS_REPEALED,

    /** Those in force at the end of the year. */
    REGULATIONS_IN_FORCE,

    /** Decisions on administrative licensing (行政许可). */
    LICENCES,

    /** Decisions on administrative penalties (行政处罚). */
    PENALTIES,

    /** Decisions on administrative compulsion (行政强制). */
    COMPULSIONS,

    /** Decisions on actions of every kind. */
    ACTIONS,

    /** Applications received in the year. */
    RECEIVED,

    /** Those carried in from the year before. */
    CARRIED_IN,

    /** Those concluded in the year. */
    CLOSED,

    /** Those carried over to the next. */
    CARRIED_OUT,

    /** Of those concluded: granted. */
    GRANTED,

    /** Granted in part. */
    PARTLY_GRANTED,

    /** Denied (不予公开). */
    DENIED,

    /** Not available (无法提供). */
    UNAVAILABLE,

    /** Not handled (不予处理). */
    REFUSED,

    /** Concluded in another way (其他处理). */
    OTHERWISE,

    /** What of that falls under none of its rows. */
    OTHER,

    /** Cases of reconsideration (行政复议). */
    RECONSIDERATIONS,

    /** Suits without reconsideration before. */
    SUITS_AT_ONCE,

    /** Suits after reconsideration. */
    SUITS_AFTER_RECONSIDERATION,

    /** Cases of reconsideration that were open at the end of the year. */
    RECONSIDERATIONS_OPEN,

    /** Suits without reconsideration before that were. */
    SUITS_AT_ONCE_OPEN,

    /** Suits after reconsideration that were. */
    SUITS_AFTER_RECONSIDERATION_OPEN,

    /** Cases that corrected the body (结果纠正). */
    DISPUTES_CORRECTED,

    /** Cases that are not open any more. */
    DISPUTES_CLOSED
}
