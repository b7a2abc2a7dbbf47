package org.gongkai.request.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.OwnedTables;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.register.Admission;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.word.AmbiguousWord;
import org.gongkai.registers.word.Word;
import org.gongkai.request.fee.FeePayments;

/** The register of applications (依申请公开台账). */
@ApplicationScoped
public class ApplicationRegister implements Register<DisclosureApplication> {

    /** The flow of receipts, by kind of applicant. */
    public static final String RECEIVED = "APPLICATION.RECEIVED/";

    /** The flows of processing fees. */
    public static final OwnedTables.FeeFlows FEES =
            new OwnedTables.FeeFlows("PROCESSING_FEE.APPLICATIONS", "PROCESSING_FEE.YUAN");

    private static final String CLOSED = "APPLICATION.CLOSED/";

    private final AcceptingBodies bodies;
    private final ProvedReceipts receipts;

    ApplicationRegister(AcceptingBodies bodies, ProvedReceipts receipts) {
        this.bodies = bodies;
        this.receipts = receipts;
    }

    /** The flow of those with an outcome, by kind of applicant. */
    public static String closed(String outcome, String applicantKind) {
        return CLOSED + outcome + "/" + applicantKind;
    }

    @Override
    public String path() {
        return "applications";
    }

    @Override
    public String table() {
        return "application";
    }

    @Override
    public String recordKind() {
        return "APPLICATION";
    }

    @Override
    public Message singular() {
        return ApplicationWords.APPLICATION;
    }

    @Override
    public Class<DisclosureApplication> entryType() {
        return DisclosureApplication.class;
    }

    @Override
    public String agencyCode(DisclosureApplication application) {
        return application.agencyCode();
    }

    @Override
    public String number(DisclosureApplication application) {
        return application.receiptNumber();
    }

    @Override
    public Optional<String> keyField() {
        return Optional.of("receiptNumber");
    }

    @Override
    public Admission<DisclosureApplication> admission(Admission.Way way) {
        return switch (way) {
            case FILE -> {
                Admission<DisclosureApplication> accepting = bodies.admission();
                Admission<DisclosureApplication> proved = receipts.admission();
                yield (entry, standing) -> accepting.refusal(entry, standing).or(() -> proved.refusal(entry, standing));
            }
            // Whoever receives one by hand is refused with the law and the competent department.
            case BY_HAND -> (entry, standing) -> Optional.empty();
        };
    }

    /**
     * Counting rules 1 to 3 of the form: one unit in the year of receipt, one outcome in the year of the reply. Section
     * six reports fees that were collected: in the year in which they were paid.
     */
    @Override
    public List<Movement> movements(DisclosureApplication application) {
        List<Movement> movements = new ArrayList<>();
        String kind = application.applicantKind();
        movements.add(Movement.one(RECEIVED + kind, application.receivedOn()));
        if (application.closedOn() != null) {
            movements.add(Movement.one(closed(application.outcome(), kind), application.closedOn()));
        }
        FeePayments payments = application.payments();
        payments.chargedYears().values().forEach(on -> movements.add(Movement.one(FEES.applications(), on)));
        payments.all().stream()
                .filter(payment -> payment.yuan().signum() != 0)
                .forEach(payment -> movements.add(new Movement(FEES.yuan(), payment.on(), payment.yuan())));
        return movements;
    }

    @Override
    public List<Violation> check(DisclosureApplication application, LocalDate today) {
        return EntryFaults.of(application, today);
    }

    /** The name of a legal person or other organisation is nobody's personal data. */
    @Override
    public boolean masks(DisclosureApplication application, PersonalDataKind kind) {
        return kind != PersonalDataKind.NAME || application.applicantKind().equals("NATURAL_PERSON");
    }

    @Override
    public List<Word> words() {
        return Word.table(ApplicationRegister.class);
    }

    @Override
    public List<AmbiguousWord> ambiguousWords() {
        return AmbiguousWord.table(ApplicationRegister.class);
    }

    @Override
    public Optional<String> agreement(String agencyCode, int year) {
        return Optional.of("/api/v1/annual-reports/%s/%d/register-agreement".formatted(agencyCode, year));
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(ApplicationRegister.class, "recount.sql"),
                Optional.of(SqlResource.read(ApplicationRegister.class, "levels.sql")),
                "select agency_code, count(*) records from application where voided_at is null group by 1");
    }
}
