package org.gongkai.disclosure.document.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.document.DocumentEnding;
import org.gongkai.disclosure.document.DocumentMaking;
import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.disclosure.document.life.table.DocumentStep;
import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.disclosure.review.ReviewStarts;
import org.gongkai.disclosure.review.ReviewedHere;
import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;

/** What the steps of documents bring about in the register. */
@ApplicationScoped
class DocumentActs {

    private final Registrar<NormativeDocument> documents;
    private final Registrar<DisclosureItem> items;
    private final DocumentEvents events;
    private final DocumentGuards guards;
    private final ReviewStarts starts;
    private final Jdbi jdbi;
    private final FalseAlarms alarms;

    DocumentActs(
            Registers registers,
            DocumentRegister documents,
            ItemRegister items,
            DocumentEvents events,
            DocumentGuards guards,
            ReviewStarts starts,
            Jdbi jdbi,
            FalseAlarms alarms) {
        this.alarms = alarms;
        this.documents = registers.open(documents).registrar();
        this.items = registers.open(items).registrar();
        this.events = events;
        this.guards = guards;
        this.starts = starts;
        this.jdbi = jdbi;
    }

    /** What becomes of the rows of the register. */
    void act(
            Registered<NormativeDocument> record,
            DocumentEvent event,
            Optional<Registered<NormativeDocument>> other,
            DocumentReviews reviews,
            LocalDate today) {
        switch (event) {
            case DocumentEvent.Revision revision -> {
                Registered<NormativeDocument> by = other.orElseThrow();
                requireFirst(by.id());
                guards.requireCountedAlike(record.entry(), by.entry(), revision.on());
                end(record, revision.on(), DocumentEnding.REVISED, revision.basis());
                make(by, DocumentMaking.REVISION, revision.basis());
            }
            case DocumentEvent.Replacement replacement -> {
                end(record, replacement.on(), DocumentEnding.REPLACED, replacement.basis());
                make(other.orElseThrow(), DocumentMaking.REPLACEMENT, replacement.basis());
            }
            case DocumentEvent.Repeal repeal -> end(record, repeal.on(), DocumentEnding.REPEALED, repeal.basis());
            case DocumentEvent.Invalidation invalidation ->
                end(record, invalidation.on(), DocumentEnding.INVALID, invalidation.basis());
            case DocumentEvent.Amendment amendment -> documents.counted(record.id());
            case DocumentEvent.Extension extension -> {
                guards.requireLonger(record.entry(), extension);
                change(record.id(), extension.basis(), before -> before.extended(extension.expiresOn()));
            }
            case DocumentEvent.Interpretation interpretation -> {
                requirePublic(interpretation, record.entry().agencyCode(), today);
                documents.counted(record.id());
            }
            case DocumentEvent.CleanUp cleanUp -> {
                guards.requireBegun(cleanUp);
                documents.counted(record.id());
            }
            case DocumentEvent.Review review -> documents.counted(record.id());
            case DocumentEvent.Return given -> documents.counted(record.id());
            case DocumentEvent.Rewording words -> {
                guards.requireReworded(record.entry(), words);
                documents.counted(record.id());
            }
            case DocumentEvent.Publication publication ->
                publish(
                        record.id(),
                        before -> reviews.proposed()
                                .map(words -> words.of(before))
                                .orElseGet(() -> before.published(today)));
        }
    }

    private void publish(UUID id, UnaryOperator<NormativeDocument> released) {
        String why = DocumentWords.RELEASED_AFTER_REVIEW.in(Language.CHINESE);
        ReviewedHere.call(() -> documents.change(id, DisclosureOperation.CHANGE_DOCUMENT, why, released));
    }

    private void end(Registered<NormativeDocument> record, LocalDate on, DocumentEnding how, String basis) {
        guards.requireNotExpired(record.entry(), on);
        change(record.id(), basis, before -> before.ended(on, how));
    }

    /**
     * How the other one came about, where nobody has said so yet; the first word stands. A revision that was registered as one
     * before counts as the earlier document does now.
     */
    private void make(Registered<NormativeDocument> other, DocumentMaking how, String basis) {
        DocumentMaking said = other.entry().making();
        if (said == null || said == DocumentMaking.NEW || how == DocumentMaking.REVISION) {
            change(other.id(), basis, before -> before.made(how));
        }
    }

    private void change(UUID id, String basis, UnaryOperator<NormativeDocument> change) {
        documents.change(id, DisclosureOperation.CHANGE_DOCUMENT, basis, change);
    }

    private void requireFirst(UUID revision) {
        boolean revisesAnother = jdbi.withHandle(handle -> events.by(handle, revision)).stream()
                .anyMatch(step -> step.step() == DocumentStep.REVISE);
        if (revisesAnother) {
            throw DocumentRefusal.at("/byDocumentId", DocumentWords.REVISES_ANOTHER);
        }
    }

    private void requirePublic(DocumentEvent.Interpretation interpretation, String agencyCode, LocalDate today) {
        List<Violation> personal = alarms.forbid(agencyCode, "/title", interpretation.title());
        if (!personal.isEmpty()) {
            throw Problem.invalid(personal);
        }
        if (interpretation.disclosureId() == null && interpretation.url() == null) {
            throw DocumentRefusal.at("/disclosureId", DocumentWords.ITEM_OR_ADDRESS);
        }
        Optional<DisclosureItem> item = Optional.ofNullable(interpretation.disclosureId())
                .map(id -> items.records(List.of(id)).stream()
                        .filter(found -> found.voiding().isEmpty())
                        .map(Registered::entry)
                        .findFirst()
                        .orElseThrow(() -> DocumentRefusal.at("/disclosureId", DocumentWords.NO_SUCH_ITEM)));
        starts.reviewedFrom(agencyCode)
                .filter(from -> !today.isBefore(from))
                .ifPresent(from -> requireReviewed(interpretation, item, from));
    }

    /** Everybody reads its title and follows its address: where the body reviews here, both are those of an item. */
    private static void requireReviewed(
            DocumentEvent.Interpretation interpretation, Optional<DisclosureItem> item, LocalDate from) {
        DisclosureItem reviewed =
                item.orElseThrow(() -> DocumentRefusal.at("/disclosureId", DocumentWords.ITEM_NEEDED_SINCE, from));
        if (!interpretation.title().equals(reviewed.title())) {
            throw DocumentRefusal.at("/title", DocumentWords.TITLE_OF_ITEM, reviewed.title());
        }
        if (interpretation.url() != null && !interpretation.url().equals(reviewed.url())) {
            throw DocumentRefusal.at("/url", DocumentWords.ADDRESS_OF_ITEM);
        }
    }
}
