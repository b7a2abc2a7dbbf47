package org.gongkai.litigation.legalcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.word.Word;

/** The register of cases (复议诉讼台账). */
@ApplicationScoped
public class CaseRegister implements Register<LegalCase> {

    @Override
    public String path() {
        return "cases";
    }

    @Override
    public String table() {
        return "legal_case";
    }

    @Override
    public String recordKind() {
        return "CASE";
    }

    @Override
    public Message singular() {
        return CaseWords.CASE;
    }

    @Override
    public Class<LegalCase> entryType() {
        return LegalCase.class;
    }

    @Override
    public String agencyCode(LegalCase legalCase) {
        return legalCase.agencyCode();
    }

    @Override
    public String number(LegalCase legalCase) {
        return legalCase.caseNumber();
    }

    @Override
    public Optional<String> keyField() {
        return Optional.of("caseNumber");
    }

    @Override
    public List<String> searched() {
        return List.of("caseNumber", "receiptNumber", "outcomeDetail");
    }

    /** A case counts by its result in the year it is closed; until then it is pending at the end of every year. */
    @Override
    public List<Movement> movements(LegalCase legalCase) {
        List<Movement> movements = new ArrayList<>();
        movements.add(Movement.one("CASE.ACCEPTED/" + legalCase.kind(), legalCase.acceptedOn()));
        if (legalCase.closedOn() != null) {
            movements.add(
                    Movement.one("CASE.CLOSED/" + legalCase.kind() + "/" + legalCase.result(), legalCase.closedOn()));
        }
        return movements;
    }

    @Override
    public List<Violation> check(LegalCase legalCase, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        boolean closed = legalCase.closedOn() != null;
        if (closed && legalCase.closedOn().isBefore(legalCase.acceptedOn())) {
            violations.add(new Violation("/closedOn", RegisterWords.NOT_BEFORE.with(Message.field("acceptedOn"))));
        }
        if (closed && legalCase.result() == null) {
            violations.add(new Violation("/result", RegisterWords.NEEDED_WITH.with(Message.field("closedOn"))));
        }
        if (!closed && legalCase.result() != null) {
            violations.add(new Violation("/closedOn", RegisterWords.NEEDED_WITH.with(Message.field("result"))));
        }
        return violations;
    }

    @Override
    public List<Word> words() {
        return Word.table(CaseRegister.class);
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(CaseRegister.class, "recount.sql"),
                Optional.of(SqlResource.read(CaseRegister.class, "levels.sql")),
                "select agency_code, count(*) records from legal_case where voided_at is null group by 1");
    }
}
