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
        addImportSchemas(components);
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

    private static void addImportSchemas(Components components) {
        components.addSchema(
                "Voiding", Schemas.object().addProperty("at", Schemas.moment()).addProperty("reason", Schemas.text()));
        components.addSchema(
                "VoidingReason",
                Schemas.closed(Schemas.object())
                        .addProperty(
                                "reason",
                                Schemas.text().minLength(1).maxLength(500).examples(List.of("重复登记")))
                        .required(List.of("reason")));
        components.addSchema(
                "ImportFinding",
                Schemas.object()
                        .addProperty("row", Schemas.integer().description("As a spreadsheet counts; the head is row 1"))
                        .addProperty("column", Schemas.orNull(Schemas.text()))
                        .addProperty("code", Schemas.text().examples(List.of("WRONG_DATE")))
                        .addProperty("message", Schemas.text()));
        components.addSchema(
                "ImportResult",
                Schemas.object()
                        .addProperty("received", Schemas.integer())
                        .addProperty("created", Schemas.integer())
                        .addProperty("unchanged", Schemas.integer())
                        .addProperty("replaced", Schemas.integer())
                        .addProperty("rejected", Schemas.integer())
                        .addProperty("findings", Schemas.list(Schemas.ref("ImportFinding")))
                        .examples(List.of(Schemas.example(
                                "received", 2,
                                "created", 2,
                                "unchanged", 0,
                                "replaced", 0,
                                "rejected", 0,
                                "findings", List.of()))));
    }
}
