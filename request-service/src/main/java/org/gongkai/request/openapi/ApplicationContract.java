package org.gongkai.request.openapi;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.request.audit.ApplicationOperation;

/** What is done to applications beyond what is done in every register. */
@Singleton
@Unremovable
class ApplicationContract implements ContractPart {

    @Override
    public List<AuditVerb> verbs() {
        return List.of(ApplicationOperation.values());
    }
}
