package org.gongkai.request.migration.row;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.NamedIn;
import org.gongkai.registers.field.Spelled;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.life.dispute.CaseOutcome;
import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ServiceEvent.Way;

/**
 * What ledgers (台账) of offices tell of an application beside the fields of the register: how it was handled.
 *
 * @param dueOn the last day for the reply, as the office has counted it; of what is carried over, when it is due
 * @param extensionDays working days
 * @param supplementLateReason the good reason for which a supplement was taken that came after its period
 * @param feeUnits items or pages, as the method counts
 * @param feeEarlier by item: those of the applicant that came before in the natural month
 * @param feeAmountYuan what the notice asked for
 * @param feeLapsedOn day on which it was found that the period for the payment was over
 * @param servedOn day on which the reply was served, or counts as served
 * @param caseEndedOn day from which the last decision on the case holds
 * @param caseResult what has come of it; nothing has yet where it says that the case goes on
 */
@NamedIn("ledger-columns.csv")
public record LedgerColumns(
        LocalDate confirmedOn,
        @Personal(PersonalDataKind.NAME) @Size(max = 300) String agentName,
        @Personal(PersonalDataKind.NAME) @Size(max = 300) String jointApplicants,
        @Size(max = 300) String receivingForm,
        LocalDate dueOn,
        @Size(max = 300) String handler,
        @Size(max = 300) String unit,
        LocalDate supplementSentOn,
        LocalDate supplementServedOn,

        @Spelled(Spelling.TEXT) @Personal(PersonalDataKind.OWN_WORDS) @Size(max = 300)
        String supplementItems,

        LocalDate supplementReceivedOn,
        LocalDate supplementLapsedOn,

        @Spelled(Spelling.TEXT) @Personal(PersonalDataKind.OWN_WORDS) @Size(max = 4000)
        String supplementLateReason,

        @Personal(PersonalDataKind.NAME) @Size(max = 300) String thirdPartyName,
        LocalDate thirdPartySentOn,
        LocalDate thirdPartyServedOn,
        LocalDate thirdPartyAnsweredOn,
        Answer thirdPartyAnswer,
        @Size(max = 300) String otherAgencyName,
        LocalDate otherAgencySentOn,
        LocalDate otherAgencyServedOn,
        LocalDate otherAgencyAnsweredOn,
        LocalDate extensionApprovedOn,
        LocalDate extensionOn,
        @Min(1) @Max(366) Integer extensionDays,

        @Spelled(Spelling.TEXT) @Personal(PersonalDataKind.OWN_WORDS) @Size(max = 4000)
        String extensionReason,

        FeeMethod feeMethod,
        @Min(1) @Max(100_000) Integer feeUnits,
        @Min(0) @Max(100_000) Integer feeEarlier,
        LocalDate feeNoticeOn,
        LocalDate feeNoticeServedOn,
        @Positive @Digits(integer = 10, fraction = 2) BigDecimal feeAmountYuan,
        LocalDate feeLapsedOn,
        LocalDate refundOn,
        @Positive @Digits(integer = 10, fraction = 2) BigDecimal refundYuan,
        @Spelled(Spelling.NUMBER) @Size(max = 300) String documentNumber,
        @Size(max = 4000) String basis,
        @Size(max = 300) String replyForm,
        Way dispatchWay,
        @Spelled(Spelling.CODE) @Size(max = 300) String trackingNumber,
        LocalDate servedOn,

        @Personal(PersonalDataKind.OWN_WORDS) @Size(max = 4000)
        String serviceProof,

        @Spelled(Spelling.NUMBER) @Size(max = 300) String caseNumber,
        @Size(max = 300) String caseKind,
        LocalDate caseOpenedOn,
        LocalDate caseEndedOn,
        CaseOutcome caseResult,
        @Spelled(Spelling.NUMBER) @Size(max = 300) String archiveNumber,
        LocalDate archivedOn,

        @Spelled(Spelling.TEXT) @Personal(PersonalDataKind.OWN_WORDS) @Size(max = 4000)
        String remarks) {

    private static final int FEN = 2;

    /** Writes money in yuan and fen, so that 10 and 10.00 are the same. */
    public LedgerColumns {
        feeAmountYuan = inFen(feeAmountYuan);
        refundYuan = inFen(refundYuan);
    }

    private static BigDecimal inFen(BigDecimal yuan) {
        return yuan != null && yuan.scale() <= FEN ? yuan.setScale(FEN) : yuan;
    }
}
