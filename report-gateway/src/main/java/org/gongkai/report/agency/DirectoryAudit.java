package org.gongkai.report.agency;

import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.FactJson;
import org.gongkai.report.audit.ReportOperation;

/** What the audit keeps of the directory. */
@Singleton
class DirectoryAudit {

    private final AuditTrail audit;
    private final ObjectMapper mapper;

    DirectoryAudit(AuditTrail audit, ObjectMapper mapper) {
        this.audit = audit;
        this.mapper = mapper;
    }

    /** That something was recorded, in the place of what held from that day on. */
    void record(Handle handle, Optional<AgencyFact> before, AgencyFact next, Optional<String> reason) {
        ReportOperation operation = next.voided() ? ReportOperation.VOID_AGENCY_FACT : ReportOperation.PUT_AGENCY;
        AuditEvent event = AuditEvent.of(operation, AuditObject.of("AGENCY", next.code()))
                .at(next.code())
                .to(json(next));
        AuditEvent changed = before.map(fact -> event.from(json(fact))).orElse(event);
        audit.record(handle, reason.map(changed::because).orElse(changed));
    }

    private JsonNode json(AgencyFact fact) {
        return mapper.valueToTree(FactJson.of(fact));
    }
}
