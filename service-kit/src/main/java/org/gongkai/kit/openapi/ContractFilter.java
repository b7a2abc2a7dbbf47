package org.gongkai.kit.openapi;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import org.gongkai.kit.access.AccessTable;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.kit.token.SignInSettings;

/** Makes the API description exact where code alone cannot: figures, parameters, problems, and what modules add. */
public final class ContractFilter implements OASFilter {

    /** What the modules of the service add, those that stand lowest first. */
    @ApplicationScoped
    @Unremovable
    static class Parts {

        private final List<ContractPart> parts;

        Parts(@All List<ContractPart> parts) {
            this.parts = parts.stream()
                    .sorted(Comparator.comparing((ContractPart part) -> !(part instanceof KitContract))
                            .thenComparing(part -> part.getClass().getName()))
                    .toList();
        }

        void describe(OpenAPI api) {
            Components components = api.getComponents();
            Responses.addTo(
                    components,
                    parts.stream()
                            .<ProblemType>flatMap(part -> part.problems().stream())
                            .toList());
            AuditSchemas.addTo(
                    components,
                    parts.stream()
                            .<AuditVerb>flatMap(part -> part.verbs().stream())
                            .toList());
            parts.forEach(part -> part.describe(api));
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        FormSchemas.addTo(api.getComponents());
        AnswerHeaders.addTo(api.getComponents());
        Arc.container().instance(Parts.class).get().describe(api);
        OperationRights.addScheme(api);
        OperationRights rights = new OperationRights(
                Arc.container().instance(AccessTable.class).get(),
                Arc.container().instance(SignInSettings.class).get().page().isPresent());
        CommonParameters parameters = CommonParameters.takenFrom(api.getComponents());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    parameters.describe(method, operation);
                    Responses.problemsOfEveryOperation(path, method, operation);
                    rights.describe(path, method, operation);
                    AnswerHeaders.describe(method, operation);
                    OperationWords.describe(operation);
                }));
        AnsweredSchemas.require(api);
        SchemaTree.of(api).all().forEach(NullableSchemas::mend);
    }
}
