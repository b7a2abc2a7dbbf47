package org.gongkai.registers.record;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.json.JsonFailure;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Admission;
import org.gongkai.registers.register.EntryRules;
import org.gongkai.registers.register.RecordKey;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/** Entries of one register that are written one by one, not by a file: what becomes of them before they stand, and what they must be. */
public final class EntriesByHand<E extends Record> {

    private final Register<E> register;
    private final Fields<E> fields;
    private final Records<E> records;
    private final EntryRules<E> rules;
    private final ObjectMapper mapper;
    private final AgencyReplica agencies;
    private final CurrentCaller caller;

    public EntriesByHand(
            Register<E> register,
            Fields<E> fields,
            Records<E> records,
            EntryRules<E> rules,
            ObjectMapper mapper,
            AgencyReplica agencies,
            CurrentCaller caller) {
        this.register = register;
        this.fields = fields;
        this.records = records;
        this.rules = rules;
        this.mapper = mapper;
        this.agencies = agencies;
        this.caller = caller;
    }

    /** A new one as it would stand. */
    E written(E given) {
        return canonical(withAgency(given));
    }

    /** One in the spelling of its fields, with what follows from it. */
    E canonical(E entry) {
        return register.completed(fields.canonical(entry));
    }

    /** One in which these properties have taken the place of what stands; the reason for that is none of them. */
    E corrected(E standing, ObjectNode changes) {
        ObjectNode merged = mapper.valueToTree(standing);
        changes.properties().stream()
                .filter(property -> !property.getKey().equals("reason"))
                .forEach(property -> merged.set(property.getKey(), property.getValue()));
        try {
            return canonical(mapper.treeToValue(merged, register.entryType()));
        } catch (JsonProcessingException e) {
            throw JsonFailure.problem(e);
        }
    }

    /** What a new one would be found by. */
    RecordKey key(E given) {
        return RecordKey.of(register, fields.canonical(withAgency(given)));
    }

    /** Refuses what is wrong in itself, what is not admitted, and what is another body's. */
    void require(E entry, Optional<E> standing) {
        List<Violation> violations = rules.check(entry);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        register.admission(Admission.Way.BY_HAND).refusal(entry, standing).ifPresent(refused -> {
            throw Problem.invalid("/" + refused.field(), refused.why());
        });
        requireKnown(register.agencyCode(entry));
    }

    /** Refuses an agency that the directory does not have, or that the caller does not reach. */
    void requireKnown(String agencyCode) {
        agencies.requireKnown(agencyCode);
    }

    /** Refuses what a record counts already that goes by another key. */
    void requireCountedOnce(Handle handle, E entry) {
        List<RecordKey> rivals = RecordKey.rivals(register, entry).toList();
        if (rivals.isEmpty()) {
            return;
        }
        records.lockByKeys(handle, rivals).stream()
                .map(Registered::entry)
                .filter(rival -> register.countsTwice(entry, rival))
                .findFirst()
                .ifPresent(rival -> {
                    throw Problem.of(
                            ProblemKind.CONFLICT,
                            RegisterWords.COUNTS_WHAT_RECORD_COUNTS.with(register.singular(), register.number(rival)));
                });
    }

    /** A caller with one agency need not say whose record it is. */
    private E withAgency(E entry) {
        return register.agencyCode(entry) != null
                ? entry
                : caller.findOwnAgency()
                        .map(agency -> fields.with(entry, Fields.AGENCY, agency))
                        .orElse(entry);
    }
}
