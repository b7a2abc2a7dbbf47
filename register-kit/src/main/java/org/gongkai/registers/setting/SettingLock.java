package org.gongkai.registers.setting;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
public enum SettingLock implements DatabaseLock {

    /** Settings are set one after the other: each has the next version. Shared by what is decided by them. */
    SETTINGS
}
