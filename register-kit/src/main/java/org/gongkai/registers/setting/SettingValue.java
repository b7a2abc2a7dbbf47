package org.gongkai.registers.setting;

/** How a region has a rule. */
public enum SettingValue {

    /** It applies; a term has the length that is said with it. */
    APPLIES,

    /** It does not, whatever a region around has set. */
    DOES_NOT_APPLY,

    /** As in the region around, as if nothing had been set. */
    AS_AROUND
}
