package org.gongkai.disclosure.life.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.DocumentValidity;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.life.content.ContentWords;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.Validity;
import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.review.ReviewedHere;
import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;

/**
 * The documents that items make public. What becomes of one becomes of it in the register of documents; the item follows, and has
 * no days of its own beside it.
 */
@ApplicationScoped
public class MadePublic {

    private final Registrar<NormativeDocument> documents;
    private final Jdbi jdbi;

    MadePublic(Registers registers, DocumentRegister register, Jdbi jdbi) {
        this.documents = registers.open(register).registrar();
        this.jdbi = jdbi;
    }

    /** Whether what an item says holds on a day: as its document does, where it makes one public. */
    public Validity validity(ItemContent content, LocalDate day, Optional<LocalDate> endedOn) {
        return find(content)
                .map(document -> of(document.entry().validity(day)))
                .orElseGet(() -> content.validity(day, endedOn));
    }

    /** What is wrong with the document that a content names: it is none of the body, or bears another number. */
    public List<Violation> violations(String at, ItemContent content, String agencyCode) {
        List<Violation> violations = new ArrayList<>();
        if (content.normativeDocumentId() == null) {
            return violations;
        }
        Optional<NormativeDocument> document = find(content)
                .map(Registered::entry)
                .filter(entry -> entry.agencyCode().equals(agencyCode));
        if (document.isEmpty()) {
            violations.add(new Violation(at + "/normativeDocumentId", ContentWords.NO_SUCH_DOCUMENT));
        } else if (content.documentNumber() != null
                && !content.documentNumber().equals(document.get().documentNumber())) {
            violations.add(new Violation(
                    at + "/documentNumber",
                    ContentWords.OTHER_NUMBER.with(document.get().documentNumber())));
        }
        return violations;
    }

    /**
     * That an item makes its document public: once, and from this day on where it was not public before.
     *
     * @param item the life of the item
     */
    public void release(UUID item, ItemContent content, LocalDate on) {
        find(content).ifPresent(found -> {
            Registered<NormativeDocument> document = documents.locked(found.id(), OptionalLong.empty());
            if (isPublicByAnother(item, document.id())) {
                throw ItemRefusal.of(
                        ItemWords.DOCUMENT_PUBLIC_ALREADY, document.entry().documentNumber());
            }
            if (document.entry().publishedOn() == null) {
                ReviewedHere.call(() -> documents.change(
                        document.id(),
                        DisclosureOperation.CHANGE_DOCUMENT,
                        ItemWords.RELEASED_WITH_ITEM.in(Language.CHINESE),
                        before -> before.published(on)));
            }
        });
    }

    /** The rows of published items that make a document public; of several bodies none has more than one. */
    public List<UUID> itemsOf(UUID document) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.record_id from item_revision r
                            join item_life l on l.id = r.item_id and l.published_number = r.number
                        where r.normative_document_id = :document and l.stage <> 'INVALID' and l.withdrawn_on is null""")
                .bind("document", document)
                .mapTo(UUID.class)
                .list());
    }

    private boolean isPublicByAnother(UUID item, UUID document) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from item_revision r
                            join item_life l on l.id = r.item_id and l.published_number = r.number
                        where r.normative_document_id = :document and l.id <> :item
                            and l.stage <> 'INVALID' and l.withdrawn_on is null)""")
                .bind("document", document)
                .bind("item", item)
                .mapTo(boolean.class)
                .one());
    }

    private Optional<Registered<NormativeDocument>> find(ItemContent content) {
        return content.normativeDocumentId() == null
                ? Optional.empty()
                : documents.records(List.of(content.normativeDocumentId())).stream()
                        .filter(document -> document.voiding().isEmpty())
                        .findFirst();
    }

    private static Validity of(DocumentValidity validity) {
        return switch (validity) {
            case NOT_MADE, NOT_YET -> Validity.NOT_YET;
            case IN_FORCE -> Validity.VALID;
            case REPEALED, REPLACED, REVISED -> Validity.REPEALED;
            case INVALID, EXPIRED -> Validity.EXPIRED;
        };
    }
}
