package org.gongkai.request.migration.row;

import java.util.List;

import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ClosingEvent.ApplicantLoss;
import org.gongkai.request.life.event.ClosingEvent.LedgerReply;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.DecisionEvent.Recall;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;

/**
 * What was replied, under which number, and how it reached the applicant: the first decision, or what tells that the application has ended
 * without one. A row has no columns for further decisions.
 */
final class ReplyAsColumns {

    private static final String NUMBER = "documentNumber";

    /** What is taken back where an application goes on that had ended. */
    private static final List<String> OF_THE_END = List.of(NUMBER, "servedOn", "serviceProof");

    private final ColumnValues row;
    private final ConsultationsAsColumns consultations;

    ReplyAsColumns(ColumnValues row, ConsultationsAsColumns consultations) {
        this.row = row;
        this.consultations = consultations;
    }

    /**
     * The number of what ends an application.
     *
     * @param given null where it was given none
     */
    void number(String given) {
        if (given != null) {
            row.put(NUMBER, given);
        }
    }

    /** The application goes on after all. */
    void reopened() {
        OF_THE_END.forEach(row::drop);
    }

    void tell(DecisionEvent event) {
        if (event.furtherRound().isPresent()) {
            return;
        }
        if (event instanceof Approval approval) {
            row.put(NUMBER, approval.documentNumber());
        }
        if (event instanceof Recall) {
            // It stays used and is void.
            row.drop(NUMBER);
        }
    }

    void tell(ClosingEvent event) {
        switch (event) {
            case LedgerReply reply -> {
                row.put(NUMBER, reply.documentNumber());
                row.put("replyForm", reply.form());
                row.put("dispatchWay", reply.way());
                row.put("trackingNumber", reply.trackingNumber());
            }
            case SpotAnswer answer -> {
                number(answer.documentNumber());
                // It is signed for at once.
                row.first("servedOn", answer.on());
            }
            case ApplicantLoss loss -> number(loss.documentNumber());
            case ClosingEvent other -> {}
        }
    }

    void tell(ServiceEvent event) {
        if (event.furtherRound().isPresent()) {
            return;
        }
        switch (event) {
            case Dispatch dispatch -> {
                row.first("dispatchWay", dispatch.way());
                row.first("trackingNumber", dispatch.trackingNumber());
            }
            case Delivery delivery -> {
                if (delivery.hasServed()) {
                    served(delivery);
                }
            }
            case ServiceEvent.Closing closing -> {}
        }
    }

    private void served(Delivery delivery) {
        if (delivery.document() == null) {
            reached(delivery);
            return;
        }
        switch (delivery.document()) {
            case "D33_NO_LONGER", "D35_OTHER" -> reached(delivery);
            case "D04_SUPPLEMENT" -> row.first("supplementServedOn", delivery.on());
            case "D14_FEE_NOTICE" -> row.first("feeNoticeServedOn", delivery.on());
            case "D08_TP_CONSULT", "D12_CO_CONSULT" ->
                consultations
                        .prefix(delivery.number())
                        .ifPresent(prefix -> row.first(prefix + "ServedOn", delivery.on()));
            default -> {}
        }
    }

    private void reached(Delivery delivery) {
        row.first("servedOn", delivery.on());
        row.first("serviceProof", delivery.proof());
    }
}
