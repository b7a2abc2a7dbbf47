package org.gongkai.registers.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.signed.ErrataJson;
import org.gongkai.registers.signed.SignedReport;

/** Records of registers as JSON. */
@Singleton
public class RecordBodies {

    private final ObjectMapper mapper;

    RecordBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The record: its fields, personal data masked, beside those of every record. */
    public <E extends Record> ObjectNode body(Registrar<E> registrar, Registered<E> record) {
        ObjectNode body = mapper.createObjectNode();
        body.put("id", record.id().toString());
        body.setAll(registrar.shown(record));
        body.put("version", record.version());
        body.put("recordedAt", ChinaTime.write(record.recordedAt()));
        body.put("changedAt", ChinaTime.write(record.changedAt()));
        record.voiding()
                .ifPresentOrElse(
                        voiding -> body.putObject("voided")
                                .put("at", ChinaTime.write(voiding.at()))
                                .put("reason", voiding.reason()),
                        () -> body.putNull("voided"));
        return body;
    }

    /** The record as the desks see it: with the signed reports whose figures changes of it have moved (勘误). */
    public <E extends Record> ObjectNode deskBody(Registrar<E> registrar, Registered<E> record) {
        return deskBodies(registrar, List.of(record)).getFirst();
    }

    /** The same of many, which are looked up at once. */
    public <E extends Record> List<ObjectNode> deskBodies(Registrar<E> registrar, List<Registered<E>> records) {
        Map<UUID, List<SignedReport>> errata =
                registrar.errata(records.stream().map(Registered::id).toList());
        return records.stream()
                .map(record -> body(registrar, record)
                        .<ObjectNode>set(ErrataJson.MEMBER, ErrataJson.of(errata.getOrDefault(record.id(), List.of()))))
                .toList();
    }

    /** The same of a page. */
    public <E extends Record> Page<ObjectNode> deskPage(Registrar<E> registrar, Page<Registered<E>> page) {
        return new Page<>(deskBodies(registrar, page.items()), page.next());
    }

    /** The id in a path; what is none names no record. */
    public UUID id(Message singular, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound(singular, text);
        }
    }
}
