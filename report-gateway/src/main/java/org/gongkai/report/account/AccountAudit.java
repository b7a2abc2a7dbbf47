package org.gongkai.report.account;

import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.report.audit.ReportOperation;

/** What is done to accounts and with them, as the audit has it: never a password or a code. */
@Singleton
class AccountAudit {

    private final AuditTrail audit;
    private final ObjectMapper mapper;

    AccountAudit(AuditTrail audit, ObjectMapper mapper) {
        this.audit = audit;
        this.mapper = mapper;
    }

    void record(Handle handle, AuditVerb operation, String account) {
        audit.record(handle, AuditEvent.of(operation, AuditObject.of("ACCOUNT", account)));
    }

    void put(Handle handle, Optional<Account> before, Account after) {
        AuditEvent event = AuditEvent.of(ReportOperation.PUT_ACCOUNT, AuditObject.of("ACCOUNT", after.name()))
                .to(state(after));
        audit.record(handle, before.map(account -> event.from(state(account))).orElse(event));
    }

    private ObjectNode state(Account account) {
        ObjectNode state = mapper.createObjectNode()
                .put("role", account.role().name())
                .put("displayName", account.displayName())
                .put("disabled", account.disabled())
                .put("version", account.version());
        account.agencyCode().ifPresent(code -> state.put("agencyCode", code));
        account.regionCode().ifPresent(code -> state.put("regionCode", code));
        account.grants().stream()
                .sorted()
                .forEach(grant -> state.withArray("grants").add(grant.name()));
        return state;
    }
}
