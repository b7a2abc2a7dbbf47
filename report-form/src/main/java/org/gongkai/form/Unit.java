package org.gongkai.form;

/** What a cell counts. */
public enum Unit {
    /** Documents, matters or decisions (件). */
    ITEMS,
    /** Difference of two counts; the only unit that may be negative. */
    SIGNED_ITEMS,
    /** Applications or legal cases (件). */
    CASES,
    /** Money in units of 10,000 yuan (万元), an exact decimal. */
    WAN_YUAN,
    /** Money in yuan (元), an exact decimal. */
    YUAN;

    /** Whether the unit is money, which is written as a decimal string; everything else is a whole number. */
    public boolean isMoney() {
        return this == WAN_YUAN || this == YUAN;
    }
}
