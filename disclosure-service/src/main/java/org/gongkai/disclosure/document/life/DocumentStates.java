package org.gongkai.disclosure.document.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;

/** Works out how documents stand, from their rows and what became of them. */
@ApplicationScoped
class DocumentStates {

    private final Registrar<NormativeDocument> documents;
    private final DocumentEvents events;
    private final DocumentWritings writings;
    private final Jdbi jdbi;
    private final Clock clock;

    DocumentStates(
            Registers registers,
            DocumentRegister documents,
            DocumentEvents events,
            DocumentWritings writings,
            Jdbi jdbi,
            Clock clock) {
        this.documents = registers.open(documents).registrar();
        this.events = events;
        this.writings = writings;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * How one stands.
     *
     * @param day on which; empty for today
     */
    DocumentState of(Registered<NormativeDocument> record, Optional<LocalDate> day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = day.orElse(today);
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
                    record,
                    on,
                    record.entry().validity(on),
                    record.entry().validity(today),
                    steps,
                    ofOthers,
                    byId,
                    writings.reviews(handle, record, steps));
        });
    }
}
