package org.gongkai.disclosure.openapi;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.problem.DisclosureProblem;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.problem.ProblemType;

/** What this service answers and audits beyond what every register does. */
@Singleton
@Unremovable
class DisclosureContract implements ContractPart {

    @Override
    public List<ProblemType> problems() {
        return List.of(DisclosureProblem.values());
    }

    @Override
    public List<AuditVerb> verbs() {
        return List.of(DisclosureOperation.values());
    }
}
