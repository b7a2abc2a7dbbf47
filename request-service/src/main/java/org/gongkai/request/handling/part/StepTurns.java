package org.gongkai.request.handling.part;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.record.RecordTurns;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.life.table.Step;

/**
 * Holds the applications that a step touches beside its own, before anything of them is read: two that touch the same, each from its
 * own side, do not wait for each other in a circle then.
 */
@ApplicationScoped
public class StepTurns {

    private final RecordTurns turns;
    private final ApplicationRegister register;
    private final Jdbi jdbi;

    StepTurns(RecordTurns turns, ApplicationRegister register, Jdbi jdbi) {
        this.turns = turns;
        this.register = register;
        this.jdbi = jdbi;
    }

    /** Has nobody else take a step for them until the transaction ends. */
    public void take(UUID application, Step step, ObjectNode body) {
        if (step == Step.MERGE) {
            into(body).ifPresent(into -> turns.hold(register, () -> List.of(application, into)));
        } else if (step == Step.CORRECT_RECEIPT || step == Step.CORRECT_APPLICANT) {
            turns.hold(register, () -> withParts(application));
        }
    }

    /** The application that it is joined to. */
    private static Optional<UUID> into(ObjectNode body) {
        try {
            return body.optional("into")
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            // The step is refused for it, after what is refused before its body is looked at.
            return Optional.empty();
        }
    }

    /** It and all that was split off from it, which is corrected with it. */
    private List<UUID> withParts(UUID application) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive family (id) as (
                            select cast(:application as uuid)
                            union select h.application_id from handling h join family on h.split_from = family.id)
                        select id from family""")
                .bind("application", application)
                .mapTo(UUID.class)
                .list());
    }
}
