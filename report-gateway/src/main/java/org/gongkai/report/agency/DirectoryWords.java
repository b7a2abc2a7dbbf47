package org.gongkai.report.agency;

import org.gongkai.form.words.Words;

/** What is said to callers about the directory of agencies. */
public enum DirectoryWords implements Words {
    AT_OTHER_VERSION,
    AGENCY_EXISTS,
    NOT_A_UNIFIED_CODE,
    NOT_OF_THE_PATH,
    ENDS_BEFORE_IT_BEGINS,
    AN_ENDING_HAS_A_DAY,
    SUCCESSORS_OF_AN_ENDING,
    INCLUDED_IN_ONE,
    A_GOVERNMENT_REPORTS,
    COUNTED_NOWHERE,
    NOT_ITSELF,
    OVERLAPS,
    IN_TWO_SUMS,
    HAS_A_GOVERNMENT,
    NOT_THERE,
    NOT_OF_A_KIND,
    STILL_NAMED_BY,
    IN_A_CIRCLE,
    NOTHING_BEGINS,
    THE_ONLY_ONE,
    NOT_THERE_THEN,
    REPORT_OF_GOVERNMENT,
    NO_GOVERNMENT,
    REPORT_OF_OFFICE,
    INCLUDED_IN_ANOTHER,
    NO_REPORT_TO_MAKE
}
