package org.gongkai.request.document;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.document.kept.KeptDocument;
import org.gongkai.request.handling.HandlingState;

/** What the audit has of the papers of applications: who has made one, and who has read what it says. */
@ApplicationScoped
class DocumentTrail {

    private final Jdbi jdbi;
    private final AuditTrail audit;

    DocumentTrail(Jdbi jdbi, AuditTrail audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** Records it with the transaction at hand. */
    void record(ApplicationOperation operation, HandlingState state, KeptDocument document) {
        ObjectNode after = JsonNodeFactory.instance
                .objectNode()
                .put("code", document.kind().code())
                .put("document", document.number())
                .put("sha256", document.sha256());
        jdbi.useHandle(handle -> audit.record(
                handle,
                AuditEvent.of(
                                operation,
                                new AuditObject(
                                        "APPLICATION",
                                        document.application().toString(),
                                        state.application().entry().receiptNumber()))
                        .at(document.agencyCode())
                        .to(after)));
    }
}
