package org.gongkai.kit.audit;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.chain.AuditChainer;
import org.gongkai.kit.audit.chain.AuditCodes;
import org.gongkai.kit.audit.chain.AuditMoments;

/**
 * Writes what was done into the audit, in the transaction in which it is done: a change and its entry are there
 * together or not at all. What nobody can take out again is masked on its way in ({@link MaskedForAudit}).
 */
@ApplicationScoped
public class AuditTrail {

    /** The chain of what belongs to no agency. */
    static final String INSTALLATION = "installation";

    private final CurrentCaller caller;
    private final RequestOrigin origin;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final AuditChainer chainer;
    private final AuditCodes codes;

    AuditTrail(
            CurrentCaller caller,
            RequestOrigin origin,
            ObjectMapper mapper,
            Clock clock,
            AuditChainer chainer,
            AuditCodes codes) {
        this.caller = caller;
        this.origin = origin;
        this.mapper = mapper;
        this.clock = clock;
        this.chainer = chainer;
        this.codes = codes;
    }

    /** Writes an entry on behalf of the present caller. */
    public void record(Handle handle, AuditEvent event) {
        UUID token = UUID.randomUUID();
        String chain = event.agencyCode().orElse(INSTALLATION);
        String content = content(event);
        handle.createUpdate("""
                        insert into audit_entry (chain, content, token, code)
                        values (:chain, :content, :token, :code)""")
                .bind("chain", chain)
                .bind("content", content)
                .bind("token", token)
                .bind("code", codes.entry(token, chain, content))
                .execute();
        chainer.wake();
    }

    private String content(AuditEvent event) {
        Caller present = caller.get();
        Map<String, Object> content = new TreeMap<>();
        // Fixed width and UTC: the text sorts as the moments do.
        content.put("at", moment());
        content.put("actor", present.name());
        content.put("role", present.roleName());
        if (present instanceof Caller.SignedIn signedIn) {
            content.put("issuer", signedIn.issuer());
        }
        content.put("operation", event.operation().name());
        content.put("objectKind", event.object().kind());
        content.put("objectId", event.object().id());
        content.put("objectNumber", MaskedForAudit.number(event.object().number()));
        content.put("requestId", origin.requestId());
        content.put("address", origin.address());
        event.agencyCode().ifPresent(code -> content.put("agencyCode", code));
        event.before().ifPresent(state -> content.put("before", MaskedForAudit.state(state)));
        event.after().ifPresent(state -> content.put("after", MaskedForAudit.state(state)));
        event.reason().ifPresent(why -> content.put("reason", MaskedForAudit.words(why)));
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String moment() {
        return AuditMoments.write(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
