package org.gongkai.document;

/** How far a version of a report has come. */
public enum ReportStatus {
    /** Computed live and still being written (草稿). */
    DRAFT("草稿"),
    /** Handed in for review (已提交). */
    SUBMITTED("已提交"),
    /** Signed off by the head of the office and frozen (已签发). */
    FINAL("已签发"),
    /** Open to everybody (已公布). */
    PUBLISHED("已公布"),
    /** Taken out of what is public, saying why (已撤回). */
    WITHDRAWN("已撤回");

    private final String label;

    ReportStatus(String label) {
        this.label = label;
    }

    /** Its name in Chinese. */
    public String label() {
        return label;
    }

    /** Whether it is still on its way to publication. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, SUBMITTED, FINAL -> true;
            case PUBLISHED, WITHDRAWN -> false;
        };
    }

    /** Whether text and figures can change no more. */
    public boolean isFrozen() {
        return switch (this) {
            case DRAFT, SUBMITTED -> false;
            case FINAL, PUBLISHED, WITHDRAWN -> true;
        };
    }
}
