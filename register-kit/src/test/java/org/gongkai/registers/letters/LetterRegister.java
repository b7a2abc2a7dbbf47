package org.gongkai.registers.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.privacy.IdNumber;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.OwnedTables;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Admission;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.word.Word;

/** The register of letters (来信台账) of the test application; it counts in table 3 of the form. */
@ApplicationScoped
public class LetterRegister implements Register<Letter> {

    /** The flow of receipts, by kind of applicant. */
    public static final String RECEIVED = "APPLICATION.RECEIVED/";

    /** The subject of letters that are for another agency, as the directory of the test application has it. */
    public static final String FOR_ANOTHER = "外机关事项";

    static final OwnedTables.FeeFlows FEES =
            new OwnedTables.FeeFlows("PROCESSING_FEE.APPLICATIONS", "PROCESSING_FEE.YUAN");

    private static final String CLOSED = "APPLICATION.CLOSED/";

    @Override
    public String path() {
        return "letters";
    }

    @Override
    public String table() {
        return "letter";
    }

    @Override
    public String recordKind() {
        return "LETTER";
    }

    @Override
    public Message singular() {
        return LetterWords.LETTER;
    }

    @Override
    public Class<Letter> entryType() {
        return Letter.class;
    }

    @Override
    public String agencyCode(Letter letter) {
        return letter.agencyCode();
    }

    @Override
    public String number(Letter letter) {
        return letter.letterNumber();
    }

    @Override
    public Optional<String> keyField() {
        return Optional.of("letterNumber");
    }

    @Override
    public List<String> searched() {
        return List.of("letterNumber", "outcomeDetail");
    }

    @Override
    public Admission<Letter> admission(Admission.Way way) {
        return (letter, standing) -> Optional.of(letter)
                .filter(one -> way == Admission.Way.FILE)
                .filter(one -> FOR_ANOTHER.equals(one.subject()))
                .filter(one -> standing.map(Letter::subject)
                        .filter(FOR_ANOTHER::equals)
                        .isEmpty())
                .map(one -> new Admission.Refused("subject", "FOR_ANOTHER", Message.quoted("for another agency")));
    }

    /** One in the year of receipt, one outcome in the year of the answer, fees when they are paid. */
    @Override
    public List<Movement> movements(Letter letter) {
        List<Movement> movements = new ArrayList<>();
        String kind = letter.senderKind();
        movements.add(Movement.one(RECEIVED + kind, letter.receivedOn()));
        if (letter.closedOn() != null) {
            movements.add(Movement.one(CLOSED + letter.outcome() + "/" + kind, letter.closedOn()));
        }
        BigDecimal fee = letter.feeYuan();
        LocalDate paidOn = letter.feePaidOn();
        if (fee != null && fee.signum() > 0 && paidOn != null) {
            movements.add(Movement.one(FEES.applications(), paidOn));
            movements.add(new Movement(FEES.yuan(), paidOn, fee));
        }
        return movements;
    }

    @Override
    public List<Violation> check(Letter letter, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        boolean closed = letter.closedOn() != null;
        if (closed && letter.closedOn().isBefore(letter.receivedOn())) {
            violations.add(new Violation("/closedOn", RegisterWords.NOT_BEFORE.with(Message.field("receivedOn"))));
        }
        if (closed && letter.outcome() == null) {
            violations.add(new Violation("/outcome", RegisterWords.NEEDED_WITH.with(Message.field("closedOn"))));
        }
        if (!closed && letter.outcome() != null) {
            violations.add(new Violation("/closedOn", RegisterWords.NEEDED_WITH.with(Message.field("outcome"))));
        }
        if (letter.feePaidOn() != null) {
            if (letter.feePaidOn().isBefore(letter.receivedOn())) {
                violations.add(new Violation("/feePaidOn", RegisterWords.NOT_BEFORE.with(Message.field("receivedOn"))));
            }
            BigDecimal fee = letter.feeYuan();
            if (fee == null || fee.signum() == 0) {
                violations.add(new Violation("/feeYuan", RegisterWords.NEEDED_WITH.with(Message.field("feePaidOn"))));
            }
        }
        String idNumber = letter.senderIdNumber();
        if (idNumber != null && IdNumber.hasShape(idNumber) && !IdNumber.isValid(idNumber)) {
            violations.add(new Violation("/senderIdNumber", LetterWords.ID_NUMBER_WRONG));
        }
        return violations;
    }

    /** The name of a legal person or other organisation is nobody's personal data. */
    @Override
    public boolean masks(Letter letter, PersonalDataKind kind) {
        return kind != PersonalDataKind.NAME || letter.senderKind().equals("NATURAL_PERSON");
    }

    @Override
    public List<Word> words() {
        return Word.table(LetterRegister.class);
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(LetterRegister.class, "recount.sql"),
                Optional.of(SqlResource.read(LetterRegister.class, "levels.sql")),
                "select agency_code, count(*) records from letter where voided_at is null group by 1");
    }
}
