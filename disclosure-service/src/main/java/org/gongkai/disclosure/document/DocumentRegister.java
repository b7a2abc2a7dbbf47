package org.gongkai.disclosure.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.word.Word;

/** The register of regulations and normative documents (规章和行政规范性文件台账). */
@ApplicationScoped
public class DocumentRegister implements Register<NormativeDocument> {

    @Override
    public String path() {
        return "normative-documents";
    }

    @Override
    public String table() {
        return "normative_document";
    }

    @Override
    public String recordKind() {
        return "NORMATIVE_DOCUMENT";
    }

    @Override
    public Message singular() {
        return DisclosureWords.DOCUMENT;
    }

    @Override
    public Class<NormativeDocument> entryType() {
        return NormativeDocument.class;
    }

    @Override
    public String agencyCode(NormativeDocument document) {
        return document.agencyCode();
    }

    @Override
    public String number(NormativeDocument document) {
        return document.documentNumber();
    }

    @Override
    public Optional<String> keyField() {
        return Optional.of("documentNumber");
    }

    /** Issued in the year of its date, repealed in the year from which it holds no longer, in force between. */
    @Override
    public List<Movement> movements(NormativeDocument document) {
        List<Movement> movements = new ArrayList<>();
        movements.add(Movement.one("DOCUMENT.ISSUED/" + document.kind(), document.issuedOn()));
        if (document.repealedOn() != null) {
            movements.add(Movement.one("DOCUMENT.REPEALED/" + document.kind(), document.repealedOn()));
        }
        return movements;
    }

    @Override
    public List<Violation> check(NormativeDocument document, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (document.repealedOn() != null && document.repealedOn().isBefore(document.issuedOn())) {
            violations.add(new Violation("/repealedOn", RegisterWords.NOT_BEFORE.with("issuedOn")));
        }
        if (document.publishedOn() != null && document.publishedOn().isBefore(document.issuedOn())) {
            violations.add(new Violation("/publishedOn", RegisterWords.NOT_BEFORE.with("issuedOn")));
        }
        if (document.publishedOn() != null) {
            violations.addAll(PersonalDataScanner.forbid("/title", document.title()));
        }
        return violations;
    }

    @Override
    public List<Word> words() {
        return Word.table(DocumentRegister.class);
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(DocumentRegister.class, "recount.sql"),
                Optional.of(SqlResource.read(DocumentRegister.class, "levels.sql")),
                "select agency_code, count(*) records from normative_document where voided_at is null group by 1");
    }
}
