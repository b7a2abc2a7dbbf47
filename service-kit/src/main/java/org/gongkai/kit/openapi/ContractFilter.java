package org.gongkai.kit.openapi;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import org.gongkai.kit.access.AccessTable;

/** Makes the API description exact where code alone cannot: figures, parameters, problems, and what modules add. */
public final class ContractFilter implements OASFilter {

    /** What the modules of the service add. */
    @ApplicationScoped
    @Unremovable
    static class Parts {

        private final List<ContractPart> parts;

        Parts(@All List<ContractPart> parts) {
            this.parts = parts;
        }

        void describe(OpenAPI api) {
            parts.forEach(part -> part.describe(api));
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents();
        FormSchemas.addTo(components);
        Responses.addTo(components);
        AuditSchemas.addTo(components);
        Arc.container().instance(Parts.class).get().describe(api);
        OperationRights.addScheme(api);
        OperationRights rights =
                new OperationRights(Arc.container().instance(AccessTable.class).get());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    CommonParameters.describe(method, operation);
                    Responses.problemsOfEveryOperation(path, operation);
                    rights.describe(path, method, operation);
                }));
    }
}
