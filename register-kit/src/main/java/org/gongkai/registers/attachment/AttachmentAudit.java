package org.gongkai.registers.attachment;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.audit.RegisterOperation;

/** Leaves in the audit who attached, took away and saw what; the name of a file may be a person's, and stays out. */
@Singleton
class AttachmentAudit {

    private final AuditTrail audit;
    private final Jdbi jdbi;

    AttachmentAudit(AuditTrail audit, Jdbi jdbi) {
        this.audit = audit;
        this.jdbi = jdbi;
    }

    void record(RegisterOperation operation, Attachment attachment) {
        AttachmentOwner owner = attachment.owner();
        ObjectNode file = JsonNodeFactory.instance
                .objectNode()
                .put("number", attachment.number())
                .put("mediaType", attachment.mediaType())
                .put("size", attachment.size());
        attachment.kind().ifPresent(kind -> file.put("kind", kind.name()));
        attachment.sha256().ifPresent(sha256 -> file.put("sha256", sha256));
        AuditEvent event = AuditEvent.of(
                        operation, AuditObject.of(owner.kind(), owner.id().toString()))
                .at(owner.agencyCode())
                .to(file);
        jdbi.useHandle(handle -> audit.record(handle, event));
    }
}
