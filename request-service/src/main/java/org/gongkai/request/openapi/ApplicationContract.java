package org.gongkai.request.openapi;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.problem.RequestProblem;

/** What is done to applications beyond what is done in every register: the steps of their lives. */
@Singleton
@Unremovable
class ApplicationContract implements ContractPart {

    @Override
    public List<ProblemType> problems() {
        return List.of(RequestProblem.values());
    }

    @Override
    public List<AuditVerb> verbs() {
        return List.of(ApplicationOperation.values());
    }

    @Override
    public void describe(OpenAPI api) {
        new StepContract(api).describe();
        new SearchContract(api).describe();
        ReadVersions.describe(api);
    }
}
