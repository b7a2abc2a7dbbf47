package org.gongkai.disclosure.document.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.document.DocumentEnding;
import org.gongkai.disclosure.document.DocumentMaking;
import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;

/** The use cases of documents (规章、规范性文件的立改废释): how one stands, and what becomes of it. */
@ApplicationScoped
@Transactional
public class DocumentLives {

    private final Registrar<NormativeDocument> documents;
    private final Registrar<DisclosureItem> items;
    private final DocumentEvents events;
    private final DocumentGuards guards;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    DocumentLives(
            Registers registers,
            DocumentRegister documents,
            ItemRegister items,
            DocumentEvents events,
            DocumentGuards guards,
            Jdbi jdbi,
            ObjectMapper mapper,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.documents = registers.open(documents).registrar();
        this.items = registers.open(items).registrar();
        this.events = events;
        this.guards = guards;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** How one stands on a day. */
    public DocumentState state(UUID id, Optional<LocalDate> on) {
        return state(documents.record(id), on.orElseGet(this::today));
    }

    private DocumentState state(Registered<NormativeDocument> record, LocalDate on) {
        return jdbi.withHandle(handle -> {
            List<DocumentStepTaken> steps = events.of(handle, record.id());
            List<DocumentStepTaken> ofOthers = events.by(handle, record.id());
            List<UUID> named = Stream.concat(
                            steps.stream().flatMap(step -> step.event().other().stream()),
                            ofOthers.stream().map(DocumentStepTaken::documentId))
                    .distinct()
                    .toList();
            Map<UUID, NormativeDocument> byId =
                    documents.records(named).stream().collect(Collectors.toMap(Registered::id, Registered::entry));
            return new DocumentState(
                    record, on, record.entry().validity(on), record.entry().validity(today()), steps, ofOthers, byId);
        });
    }

    /**
     * Records what became of a document.
     *
     * @param expected the version that was read, where the caller names one
     */
    public DocumentState take(UUID id, DocumentEvent event, OptionalLong expected) {
        Optional<Registered<NormativeDocument>> other = locked(id, event);
        Registered<NormativeDocument> record = documents.locked(id, expected);
        DocumentStep step = DocumentStep.of(event);
        guards.refusal(state(record, today()), step).ifPresent(problem -> {
            throw problem;
        });
        guards.requireDay(record.entry(), event);
        other.ifPresent(one -> guards.requireMade(one, event.day().orElseThrow()));
        act(record, event, other);
        DocumentStepTaken taken = new DocumentStepTaken(
                id,
                0,
                step,
                event,
                event.day().orElseGet(this::today),
                caller.get().name(),
                caller.get().displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbi.useHandle(handle -> {
            events.keep(handle, record.entry().agencyCode(), taken);
            record(handle, record, taken);
        });
        return state(id, Optional.empty());
    }

    /** What becomes of the rows of the register. */
    private void act(
            Registered<NormativeDocument> record, DocumentEvent event, Optional<Registered<NormativeDocument>> other) {
        switch (event) {
            case DocumentEvent.Revision revision -> {
                Registered<NormativeDocument> by = other.orElseThrow();
                requireFirst(by.id());
                guards.requireSameYear(record.entry(), by.entry(), revision.on());
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
                requirePublic(interpretation);
                documents.counted(record.id());
            }
            case DocumentEvent.CleanUp cleanUp -> {
                guards.requireBegun(cleanUp);
                documents.counted(record.id());
            }
        }
    }

    private void end(Registered<NormativeDocument> record, LocalDate on, DocumentEnding how, String basis) {
        guards.requireNotExpired(record.entry(), on);
        change(record.id(), basis, before -> before.ended(on, how));
    }

    /** How the other one came about, where nobody has said so yet; the first word stands. */
    private void make(Registered<NormativeDocument> other, DocumentMaking how, String basis) {
        DocumentMaking said = other.entry().making();
        if (said == null || said == DocumentMaking.NEW || how == DocumentMaking.REVISION && !said.isRevision()) {
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

    private void requirePublic(DocumentEvent.Interpretation interpretation) {
        List<Violation> personal = PersonalDataScanner.forbid("/title", interpretation.title());
        if (!personal.isEmpty()) {
            throw Problem.invalid(personal);
        }
        if (interpretation.disclosureId() == null && interpretation.url() == null) {
            throw DocumentRefusal.at("/disclosureId", DocumentWords.ITEM_OR_ADDRESS);
        }
        Optional.ofNullable(interpretation.disclosureId())
                .filter(item -> items.records(List.of(item)).stream()
                        .allMatch(found -> found.voiding().isPresent()))
                .ifPresent(item -> {
                    throw DocumentRefusal.at("/disclosureId", DocumentWords.NO_SUCH_ITEM);
                });
    }

    /** The other document, both held in one order, so that nobody waits for another in a circle. */
    private Optional<Registered<NormativeDocument>> locked(UUID id, DocumentEvent event) {
        documents.record(id);
        if (event.other().isEmpty()) {
            return Optional.empty();
        }
        UUID other = event.other().get();
        if (other.equals(id)) {
            throw DocumentRefusal.at("/byDocumentId", DocumentWords.ITSELF);
        }
        boolean counts = documents.records(List.of(other)).stream()
                .anyMatch(found -> found.voiding().isEmpty());
        if (!counts) {
            throw DocumentRefusal.at("/byDocumentId", DocumentWords.UNKNOWN_DOCUMENT);
        }
        Map<UUID, Registered<NormativeDocument>> held = Stream.of(id, other)
                .sorted()
                .map(one -> documents.locked(one, OptionalLong.empty()))
                .collect(Collectors.toMap(Registered::id, Function.identity()));
        return Optional.of(held.get(other));
    }

    private void record(Handle handle, Registered<NormativeDocument> record, DocumentStepTaken taken) {
        AuditEvent event = AuditEvent.of(
                        DisclosureOperation.TAKE_DOCUMENT_STEP,
                        new AuditObject(
                                "NORMATIVE_DOCUMENT",
                                record.id().toString(),
                                record.entry().documentNumber()))
                .at(record.entry().agencyCode())
                .to(mapper.createObjectNode()
                        .put("step", taken.step().code())
                        .set("said", mapper.valueToTree(taken.event())));
        audit.record(handle, taken.event().why().map(event::because).orElse(event));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
