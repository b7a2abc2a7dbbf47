package org.gongkai.request.document.source;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.request.document.element.Elements;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;

/** What is known of an application from its arrival. */
final class SubmissionElements {

    private static final String CONFIRMED = "已确认收到";

    private SubmissionElements() {}

    static void put(Elements elements, SubmissionState arrived) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("日期", "方式", "结果", "确认人", "经办人", "备注"));
        arrived.attempts().forEach(attempt -> rows.add(row(attempt)));
        if (arrived.wasConfirmedByThePortal()) {
            rows.add(List.of(
                    Elements.said(arrived.receivedOn().orElseThrow()),
                    Spoken.of("ConfirmationWay", ConfirmationAttempt.Way.PORTAL.name()),
                    CONFIRMED,
                    "系统自动确认",
                    "—",
                    arrived.receiptBasis().orElse("")));
        }
        elements.putGrid("confirmations", rows);
    }

    private static List<String> row(ConfirmationAttempt attempt) {
        return List.of(
                Elements.said(attempt.on()),
                Spoken.of("ConfirmationWay", attempt.way().name()),
                attempt.succeeded() ? CONFIRMED : "未联系上",
                confirming(attempt.made()),
                Officials.named(attempt.byName(), Duty.CLERK),
                attempt.note() == null ? "" : attempt.note());
    }

    /** Who has confirmed, and on whose side; nobody where nobody was reached, or when the name was erased. */
    private static String confirming(ConfirmationAttempt.Made made) {
        return made.person() == null
                ? ""
                : made.person() + "（"
                        + Spoken.of("ConfirmationSide", made.side().name()) + "）";
    }
}
