package org.gongkai.disclosure.document.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.disclosure.document.life.table.DocumentStep;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.RecordTurns;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;

/** The use cases of documents (规章、规范性文件的立改废释): how one stands, and what becomes of it. */
@ApplicationScoped
@Transactional
public class DocumentLives {

    private final Registrar<NormativeDocument> documents;
    private final DocumentRegister register;
    private final RecordTurns turns;
    private final DocumentEvents events;
    private final DocumentStates states;
    private final DocumentGuards guards;
    private final DocumentActs acts;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Event<DocumentStepped> stepped;
    private final Clock clock;

    DocumentLives(
            Registers registers,
            DocumentRegister register,
            RecordTurns turns,
            DocumentEvents events,
            DocumentStates states,
            DocumentGuards guards,
            DocumentActs acts,
            Jdbi jdbi,
            ObjectMapper mapper,
            AuditTrail audit,
            CurrentCaller caller,
            Event<DocumentStepped> stepped,
            Clock clock) {
        this.documents = registers.open(register).registrar();
        this.register = register;
        this.turns = turns;
        this.events = events;
        this.states = states;
        this.guards = guards;
        this.acts = acts;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.audit = audit;
        this.caller = caller;
        this.stepped = stepped;
        this.clock = clock;
    }

    /** How one stands on a day. */
    public DocumentState state(UUID id, Optional<LocalDate> on) {
        return states.of(documents.record(id), on);
    }

    /**
     * Records what became of a document.
     *
     * @param expected the version that was read
     */
    public DocumentState take(UUID id, DocumentEvent event, long expected) {
        Optional<Registered<NormativeDocument>> other = locked(id, event);
        Registered<NormativeDocument> record = documents.locked(id, OptionalLong.of(expected));
        DocumentStep step = DocumentStep.of(event);
        DocumentState before = states.of(record, Optional.empty());
        guards.refusal(before, step).ifPresent(problem -> {
            throw problem;
        });
        guards.requireOpen(before, event);
        guards.requireDay(record.entry(), event);
        other.ifPresent(one -> guards.requireStanding(one, event.day().orElseThrow()));
        acts.act(record, event, other, before.reviews(), today());
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
        stepped.fire(new DocumentStepped(
                id, record.entry().documentNumber(), record.entry().agencyCode(), step, event.other(), taken.on()));
        return state(id, Optional.empty());
    }

    /** The other document, which is held with the one at hand. */
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
        turns.hold(register, () -> List.of(id, other));
        return Optional.of(documents.locked(other, OptionalLong.empty()));
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
