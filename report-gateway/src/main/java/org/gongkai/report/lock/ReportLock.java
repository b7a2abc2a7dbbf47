package org.gongkai.report.lock;

import org.gongkai.kit.database.DatabaseLock;

/** What is done one after the other at the gateway, some of it for each thing. */
public enum ReportLock implements DatabaseLock {

    /** For each account, by its name. */
    ACCOUNT,

    /** Changes of the directory, which readers of a past moment wait for. */
    DIRECTORY,

    /** The keys that offices sign with. */
    OFFICE_KEYS,

    /** Positions in the feed of what is published. */
    PUBLICATION,

    /** For each report, by its agency, year and coverage. */
    REPORT
}
