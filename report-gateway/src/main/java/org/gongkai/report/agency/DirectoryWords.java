package org.gongkai.report.agency;

import org.gongkai.form.words.Words;

/** What is said to callers about the directory of agencies. */
public enum DirectoryWords implements Words {
    NOT_ANOTHER_AGENCY,
    AT_OTHER_VERSION,
    AGENCY_EXISTS,
    NOT_A_UNIFIED_CODE,
    NOT_OF_THE_PATH
}
