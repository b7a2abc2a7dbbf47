package org.gongkai.request.exports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;

/** What the audit has of files that are written: that somebody took one, of what, and every name that was to be seen in it. */
@ApplicationScoped
class ExportAudit {

    /** What may name a person is not told. */
    private static final Set<String> PERSONAL = Set.of("q", "applicantName", "subject", "description");

    private final AuditTrail audit;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;
    private final CallerRights rights;

    ExportAudit(AuditTrail audit, Jdbi jdbi, ObjectMapper mapper, CurrentCaller caller, CallerRights rights) {
        this.audit = audit;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.caller = caller;
        this.rights = rights;
    }

    void begin(ApplicationExport.Asked asked) {
        if (asked.reason().isPresent()) {
            rights.findRefusal("POST", "/api/v1/applications/{id}/unmaskings").ifPresent(refusal -> {
                throw refusal;
            });
        }
        Map<String, Object> told = new TreeMap<>();
        asked.parameters().forEach((name, values) -> told.put(name, PERSONAL.contains(name) ? "[protected]" : values));
        AuditEvent event = AuditEvent.of(RegisterOperation.EXPORT, AuditObject.of("APPLICATION", "export"))
                .to(mapper.valueToTree(
                        Map.of("asked", told, "names", asked.reason().isPresent())));
        AuditEvent explained = asked.reason().map(event::because).orElse(event);
        AuditEvent placed = caller.findOwnAgency().map(explained::at).orElse(explained);
        QuarkusTransaction.joiningExisting().run(() -> jdbi.useHandle(handle -> audit.record(handle, placed)));
    }

    void unmasked(List<Registered<DisclosureApplication>> records, String why) {
        QuarkusTransaction.joiningExisting()
                .run(() -> jdbi.useHandle(handle -> records.stream()
                        .filter(record -> record.entry().applicantName() != null)
                        .forEach(record -> audit.record(
                                handle,
                                AuditEvent.of(
                                                RegisterOperation.UNMASK,
                                                new AuditObject(
                                                        "APPLICATION",
                                                        record.id().toString(),
                                                        record.entry().receiptNumber()))
                                        .at(record.entry().agencyCode())
                                        .because(why)))));
    }
}
