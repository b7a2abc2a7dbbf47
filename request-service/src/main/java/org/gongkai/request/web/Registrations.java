package org.gongkai.request.web;

import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.DirectReceipts;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.submission.RegisteredReceipts;
import org.gongkai.request.submission.evidence.ToldReceipt;

/** Reads what an office registers under numbers of its own: the record, and beside it what its receipt rests on. */
@Singleton
class Registrations {

    private static final String RECEIPT = "receipt";

    private final DirectReceipts direct;
    private final RegisteredReceipts proved;
    private final ValidBodies bodies;

    Registrations(DirectReceipts direct, RegisteredReceipts proved, ValidBodies bodies) {
        this.direct = direct;
        this.proved = proved;
        this.bodies = bodies;
    }

    HandlingState register(ObjectNode said) {
        if (said == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        ObjectNode record = said.deepCopy();
        JsonNode receipt = record.remove(RECEIPT);
        DisclosureApplication entry = bodies.parse(DisclosureApplication.class, record);
        Optional<ToldReceipt> told = told(receipt);
        if (told.isPresent()) {
            return proved.register(entry, told.get());
        }
        ToldReceipt.requireNone(entry.channel());
        return direct.register(entry);
    }

    private Optional<ToldReceipt> told(JsonNode receipt) {
        if (receipt == null || receipt.isNull()) {
            return Optional.empty();
        }
        ObjectNode within = JsonNodeFactory.instance.objectNode().set(RECEIPT, receipt);
        return Optional.of(
                bodies.read(StatedReceipt.Within.class, within).receipt().told());
    }
}
