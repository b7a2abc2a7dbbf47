package org.gongkai.kit.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.kit.audit.chain.AuditMoments;

/** Which entries are asked for. */
public record AuditQuery(
        Optional<String> agencyCode,
        Optional<String> actor,
        Optional<String> operation,
        Optional<String> objectKind,
        Optional<String> objectId,
        Optional<Instant> from,
        Optional<Instant> to) {

    private static final Map<String, String> CONDITIONS = conditions();

    /** The values that are asked for, by their names. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        agencyCode.ifPresent(value -> values.put("agencyCode", value));
        actor.ifPresent(value -> values.put("actor", value));
        operation.ifPresent(value -> values.put("operation", value));
        objectKind.ifPresent(value -> values.put("objectKind", value));
        objectId.ifPresent(value -> values.put("objectId", value));
        from.ifPresent(value -> values.put("from", AuditMoments.write(value)));
        to.ifPresent(value -> values.put("to", AuditMoments.write(value)));
        return values;
    }

    /** The condition on an entry. */
    String condition() {
        return values().isEmpty()
                ? "true"
                : values().keySet().stream().map(CONDITIONS::get).collect(Collectors.joining(" and "));
    }

    private static Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("agencyCode", "e.chain = :agencyCode");
        conditions.put("actor", "e.actor = :actor");
        conditions.put("operation", "e.operation = :operation");
        conditions.put("objectKind", "e.object_kind = :objectKind");
        conditions.put("objectId", "e.object_id = :objectId");
        conditions.put("from", "e.at >= :from");
        conditions.put("to", "e.at <= :to");
        return conditions;
    }
}
