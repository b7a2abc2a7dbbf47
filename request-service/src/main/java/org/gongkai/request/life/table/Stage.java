package org.gongkai.request.life.table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** How far an application has come. */
@Schema(name = "ApplicationStage")
public enum Stage {

    /** The applicant is filling in the form: a submission, no application yet (草稿). */
    DRAFT(Group.SUBMISSION),

    /** It came in, and its receipt is not confirmed: a submission (已提交待确认). */
    SUBMITTED(Group.SUBMISSION),

    /** A submission that never was received (未登记终结). */
    DISCARDED(Group.ENDED),

    /** The day of receipt is fixed (已收到). */
    RECEIVED(Group.OPEN),

    /** Form and content are checked (审查中). */
    IN_REVIEW(Group.OPEN),

    /** The applicant has to supplement it; the clock is stopped (待补正). */
    SUPPLEMENT_REQUESTED(Group.OPEN),

    /** The applicant has to give reasons; the clock runs (待说明理由). */
    REASON_REQUESTED(Group.OPEN),

    /** The information is searched for, others are consulted, the reply is drafted (办理中). */
    PROCESSING(Group.OPEN),

    /** The applicant has to pay; the clock is stopped (待缴费). */
    FEE_NOTIFIED(Group.OPEN),

    /** The draft is reviewed and signed (审核审批). */
    APPROVAL(Group.OPEN),

    /** Signed, and not sent yet (已作出决定). */
    DECIDED(Group.OPEN),

    /** Sent, and not known to be served yet (已发出). */
    DISPATCHED(Group.FINISHED),

    /** Done (办结). */
    CLOSED(Group.FINISHED),

    /** In the archive (已归档). */
    ARCHIVED(Group.FINISHED),

    /** Registered in error (登记撤销). */
    INVALID(Group.ENDED);

    private final Group group;

    Stage(Group group) {
        this.group = group;
    }

    private enum Group {
        SUBMISSION,
        OPEN,
        FINISHED,
        ENDED
    }

    /** Whether the reply is still to be sent. */
    public boolean isOpen() {
        return group == Group.OPEN;
    }

    /** Whether it has its outcome. */
    public boolean isFinished() {
        return group == Group.FINISHED;
    }

    /** Whether the applicant has to act before the term goes on. */
    public boolean stopsClock() {
        return this == SUPPLEMENT_REQUESTED || this == FEE_NOTIFIED;
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(Stage.class, language).text(name());
    }
}
