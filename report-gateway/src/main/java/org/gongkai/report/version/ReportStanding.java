package org.gongkai.report.version;

import org.gongkai.document.ReportStatus;

/** How a report stands in a list: how far its version has come, or that it was published elsewhere. */
public enum ReportStanding {
    /** Still being written (草稿). */
    DRAFT,
    /** Handed in for review (已提交). */
    SUBMITTED,
    /** Signed off and frozen (已签发). */
    FINAL,
    /** Open to everybody (已公布). */
    PUBLISHED,
    /** Taken out of what is public (已撤回). */
    WITHDRAWN,
    /** Published elsewhere and entered by its office (补录): nobody here has signed it. */
    FILED;

    /** That of a version. */
    public static ReportStanding of(ReportStatus status) {
        return switch (status) {
            case DRAFT -> DRAFT;
            case SUBMITTED -> SUBMITTED;
            case FINAL -> FINAL;
            case PUBLISHED -> PUBLISHED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    /** Whether it is still on its way to publication. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, SUBMITTED, FINAL -> true;
            case PUBLISHED, WITHDRAWN, FILED -> false;
        };
    }
}
