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
import org.gongkai.kit.register.Register;

/** Makes the API description exact where code alone cannot: registers, figures, parameters and problems. */
public final class ContractFilter implements OASFilter {

    /** The registers of the service; none at the gateway. */
    @ApplicationScoped
    @Unremovable
    static class KnownRegisters {

        private final List<Register<?>> registers;

        KnownRegisters(@All List<Register<?>> registers) {
            this.registers = registers.stream()
                    .sorted(Comparator.comparing(Register::path))
                    .toList();
        }

        List<Register<?>> all() {
            return registers;
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents();
        FormSchemas.addTo(components);
        Responses.addTo(components);
        addVoidingSchemas(components);
        ImportSchemas.addTo(components);
        AuditSchemas.addTo(components);
        List<Register<?>> registers =
                Arc.container().instance(KnownRegisters.class).get().all();
        if (components.getSchemas().containsKey("LedgerEntry")) {
            components.addSchema("LedgerEntryPage", Schemas.page(Schemas.ref("LedgerEntry")));
        }
        registers.forEach(register -> new RegisterContract(api, register).describe());
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

    private static void addVoidingSchemas(Components components) {
        components.addSchema(
                "Voiding", Schemas.object().addProperty("at", Schemas.moment()).addProperty("reason", Schemas.text()));
        components.addSchema(
                "VoidingReason",
                Schemas.closed(Schemas.object())
                        .addProperty(
                                "reason",
                                Schemas.text().minLength(1).maxLength(500).examples(List.of("重复登记")))
                        .required(List.of("reason")));
    }
}
