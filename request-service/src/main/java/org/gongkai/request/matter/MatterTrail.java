package org.gongkai.request.matter;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;

/** What the audit keeps of other matters: of what kind each was and how it stood, and never what was written. */
@ApplicationScoped
class MatterTrail {

    private final SealedMatters sealed;
    private final Jdbi jdbi;
    private final AuditTrail audit;

    MatterTrail(SealedMatters sealed, Jdbi jdbi, AuditTrail audit) {
        this.sealed = sealed;
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** Keeps what was done with one, in the same transaction. */
    void record(AuditVerb operation, Matter matter, Optional<String> reason) {
        MatterState state = sealed.state(matter);
        AuditEvent event = AuditEvent.of(
                        operation, new AuditObject("MATTER", matter.id().toString(), state.matterNumber()))
                .at(matter.agencyCode())
                .to(JsonNodeFactory.instance
                        .objectNode()
                        .put("kind", state.kind().name())
                        .put("stage", state.stage().name()));
        jdbi.useHandle(handle -> audit.record(handle, reason.map(event::because).orElse(event)));
    }
}
