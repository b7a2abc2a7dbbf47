package org.gongkai.form;

/** What a row or column of the form means to the registers, so that codes of records are read from the form. */
public enum CodeList {
    /** Row of T2 that counts documents (规章, 行政规范性文件). */
    DOCUMENT_KIND,
    /** Row of T2 that counts administrative actions. */
    ACTION,
    /** Row of T3 in which a concluded application counts (办理结果). */
    OUTCOME,
    /** Column of T3 in which an application counts (申请人情况). */
    APPLICANT_KIND,
    /** Row of T4: reconsideration or one of the two kinds of litigation. */
    CASE_KIND,
    /** Column of T4 in which a closed case counts. */
    CASE_RESULT
}
