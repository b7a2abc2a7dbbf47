package org.gongkai.disclosure.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.counting.CountingRule;
import org.gongkai.disclosure.counting.CountingSettings;
import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.review.EntryGrounds;
import org.gongkai.disclosure.review.PublicWords;
import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Admission;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.word.Word;

/** The register of regulations and normative documents (规章和行政规范性文件台账). */
@ApplicationScoped
public class DocumentRegister implements Register<NormativeDocument> {

    private final CountingSettings settings;
    private final EntryGrounds grounds;
    private final FalseAlarms alarms;

    DocumentRegister(CountingSettings settings, EntryGrounds grounds, FalseAlarms alarms) {
        this.alarms = alarms;
        this.settings = settings;
        this.grounds = grounds;
    }

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

    @Override
    public List<String> searched() {
        return List.of("documentNumber", "title", "indexNumber", "topic");
    }

    /** A revision counts as the region of the agency has it on the day of the revision (domain 2.2). */
    @Override
    public NormativeDocument completed(NormativeDocument document) {
        NormativeDocument completed = document;
        if (document.making() != null && document.making().isRevision() && document.issuedOn() != null) {
            completed = completed.made(document.making().as(revisionsCount(document, document.issuedOn())));
        }
        if (document.ending() != null && document.ending().isRevision() && document.repealedOn() != null) {
            completed = completed.ended(
                    document.repealedOn(), document.ending().as(revisionsCount(document, document.repealedOn())));
        }
        return completed;
    }

    private boolean revisionsCount(NormativeDocument document, LocalDate on) {
        return !settings.applies(CountingRule.REVISION_NOT_COUNTED, document.agencyCode(), on);
    }

    @Override
    public List<Movement> movements(NormativeDocument document) {
        return DocumentFlows.movements(document);
    }

    @Override
    public List<Violation> check(NormativeDocument document, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (document.repealedOn() != null && document.repealedOn().isBefore(document.issuedOn())) {
            violations.add(new Violation("/repealedOn", RegisterWords.NOT_BEFORE.with(Message.field("issuedOn"))));
        }
        if (document.publishedOn() != null && document.publishedOn().isBefore(document.issuedOn())) {
            violations.add(new Violation("/publishedOn", RegisterWords.NOT_BEFORE.with(Message.field("issuedOn"))));
        }
        if (document.expiresOn() != null && document.expiresOn().isBefore(document.issuedOn())) {
            violations.add(new Violation("/expiresOn", RegisterWords.NOT_BEFORE.with(Message.field("issuedOn"))));
        }
        if (document.expiresOn() != null
                && document.effectiveOn() != null
                && document.expiresOn().isBefore(document.effectiveOn())) {
            violations.add(new Violation("/expiresOn", RegisterWords.NOT_BEFORE.with(Message.field("effectiveOn"))));
        }
        if (document.ending() != null && document.repealedOn() == null) {
            violations.add(new Violation("/ending", DisclosureWords.ENDED_WITHOUT_A_DAY));
        }
        if (document.publishedOn() != null) {
            violations.addAll(alarms.forbid(document.agencyCode(), "/title", document.title()));
            violations.addAll(alarms.forbid(document.agencyCode(), "/topic", document.topic()));
            violations.addAll(alarms.forbid(document.agencyCode(), "/jointAgencies", document.jointAgencies()));
        }
        violations.addAll(grounds.violations(document.agencyCode(), said(document)));
        return violations;
    }

    @Override
    public Admission<NormativeDocument> admission(Admission.Way way) {
        return this::refusal;
    }

    /** One that everybody may read was reviewed, here or elsewhere, once its body reviews here. */
    private Optional<Admission.Refused> refusal(NormativeDocument document, Optional<NormativeDocument> standing) {
        return grounds.refusal(
                document.agencyCode(),
                said(document),
                standing.map(DocumentRegister::said),
                DisclosureWords.DOCUMENT_WORDS_BY_REVIEW);
    }

    private static EntryGrounds.Said said(NormativeDocument document) {
        PublicWords words = new PublicWords()
                .with("title", document.title())
                .with("documentNumber", document.documentNumber())
                .withNumber("indexNumber", document.indexNumber())
                .withTopic("topic", document.topic())
                .with("jointAgencies", document.jointAgencies());
        return new EntryGrounds.Said(
                document.publishedOn(), document.ground(), document.groundDetail(), words.byField());
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
