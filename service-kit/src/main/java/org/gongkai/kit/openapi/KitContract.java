package org.gongkai.kit.openapi;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import org.gongkai.kit.audit.AuditOperation;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.ProblemType;

/** What every service answers and does. */
@Singleton
@Unremovable
class KitContract implements ContractPart {

    @Override
    public List<ProblemType> problems() {
        return List.of(ProblemKind.values());
    }

    @Override
    public List<AuditVerb> verbs() {
        return List.of(AuditOperation.values());
    }

    @Override
    public void describe(OpenAPI api) {
        KitParameters.addTo(api.getComponents());
        api.getComponents().addSchema("DeadLetterPage", Schemas.page(Schemas.ref("DeadLetter")));
    }
}
