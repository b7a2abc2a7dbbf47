package org.gongkai.litigation.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.litigation.outcome.CaseResult;
import org.gongkai.registers.further.Judgement;
import org.gongkai.registers.further.Remark;

/**
 * What a row tells of a case beside the fields of the register.
 *
 * @param row its number in the file
 */
record ToldRow(LegalCase entry, CaseColumns columns, long row, List<Remark> refusals) implements Judgement {

    private static final String INVALID = "INVALID";

    static ToldRow of(LegalCase entry, CaseColumns columns, long row, LocalDate today) {
        List<Remark> refusals = new ArrayList<>();
        requireNotAhead(refusals, "learnedOn", columns.learnedOn(), today);
        requireNotAhead(refusals, "repliedOn", columns.repliedOn(), today);
        if (columns.learnedOn() != null && columns.learnedOn().isBefore(entry.acceptedOn())) {
            refuse(refusals, "learnedOn", ColumnWords.NOT_BEFORE_COLUMN.with(Message.field("acceptedOn")));
        }
        if (columns.precedingNumber() != null && columns.precedingNumber().equals(entry.caseNumber())) {
            refuse(refusals, "precedingNumber", ColumnWords.NOT_AFTER_ITSELF);
        }
        if (columns.precedingNumber() != null && columns.repliedOn() != null) {
            refuse(refusals, "repliedOn", ColumnWords.ONLY_OF_FIRST);
        }
        if (columns.precedingNumber() != null && columns.replyOutcome() != null) {
            refuse(refusals, "replyOutcome", ColumnWords.ONLY_OF_FIRST);
        }
        if (columns.precedingNumber() != null && columns.applicantName() != null) {
            refuse(refusals, "applicantName", ColumnWords.ONLY_OF_FIRST);
        }
        if (columns.ground() != null && !CaseResult.CORRECTED.name().equals(entry.result())) {
            refuse(refusals, "ground", ColumnWords.ONLY_OF_CORRECTED);
        }
        requireInCase(refusals, "decidedOn", columns.decidedOn(), entry);
        requireInCase(refusals, "servedOn", columns.servedOn(), entry);
        if (columns.servedOn() != null
                && (columns.decidedOn() == null || columns.servedOn().isBefore(columns.decidedOn()))) {
            refuse(refusals, "servedOn", ColumnWords.NOT_BEFORE_COLUMN.with(Message.field("decidedOn")));
        }
        return new ToldRow(entry, columns, row, List.copyOf(refusals));
    }

    /** A decision was made and served before it came to hold, and the case was closed by that. */
    private static void requireInCase(List<Remark> refusals, String column, LocalDate day, LegalCase entry) {
        if (day == null) {
            return;
        }
        if (entry.closedOn() == null) {
            refuse(refusals, column, ColumnWords.ONLY_OF_CLOSED);
        } else if (day.isAfter(entry.closedOn())) {
            refuse(refusals, column, ColumnWords.NOT_AFTER_COLUMN.with(Message.field("closedOn")));
        } else if (day.isBefore(entry.acceptedOn())) {
            refuse(refusals, column, ColumnWords.NOT_BEFORE_COLUMN.with(Message.field("acceptedOn")));
        }
    }

    private static void requireNotAhead(List<Remark> refusals, String column, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            refuse(refusals, column, ColumnWords.NOT_AFTER_TODAY);
        }
    }

    private static void refuse(List<Remark> refusals, String column, Message why) {
        refusals.add(new Remark(Optional.of(column), INVALID, why));
    }

    /** The same, refused since the case that it names as the one before it is not there. */
    ToldRow withoutPreceding() {
        return refusedFor(new Remark(
                Optional.of("precedingNumber"),
                "UNKNOWN_CASE",
                ColumnWords.PRECEDING_NOT_THERE.with(columns.precedingNumber())));
    }

    /** The same, refused since who goes against the reply is no longer for a file to say. */
    ToldRow withoutApplicant() {
        return refusedFor(
                new Remark(Optional.of("applicantName"), ToldColumns.WORKED_ON, ColumnWords.APPLICANT_HANDLED));
    }

    private ToldRow refusedFor(Remark remark) {
        return new ToldRow(entry, columns, row, List.of(remark));
    }

    @Override
    public List<Remark> warnings() {
        return List.of();
    }
}
