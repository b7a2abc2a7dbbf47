package org.gongkai.form.code;

/** Kinds of agency (行政机关). */
public enum AgencyKind {
    GOVERNMENT_OFFICE,
    DEPARTMENT,
    TOWNSHIP,
    PUBLIC_INSTITUTION
}
