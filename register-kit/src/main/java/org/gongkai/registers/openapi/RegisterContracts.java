package org.gongkai.registers.openapi;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.RegisterFields;
import org.gongkai.registers.further.AllFurtherColumns;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.registers.register.Register;

/** Describes every register of the service, and what imports and the ledger answer. */
@Singleton
@Unremovable
class RegisterContracts implements ContractPart {

    private final List<Register<?>> registers;
    private final Editions editions;
    private final AllFurtherColumns further;

    RegisterContracts(@All List<Register<?>> registers, Editions editions, AllFurtherColumns further) {
        this.editions = editions;
        this.further = further;
        this.registers =
                registers.stream().sorted(Comparator.comparing(Register::path)).toList();
    }

    @Override
    public List<ProblemType> problems() {
        return List.of(RegisterProblem.values());
    }

    @Override
    public List<AuditVerb> verbs() {
        return List.of(RegisterOperation.values());
    }

    @Override
    public void describe(OpenAPI api) {
        Components components = api.getComponents();
        addVoidingSchemas(components);
        ImportSchemas.addTo(components);
        RegisterParameters.addTo(components);
        components.addSchema("LedgerEntryPage", Schemas.page(Schemas.ref("LedgerEntry")));
        registers.forEach(register -> new RegisterContract(api, register, fields(register)).describe());
    }

    private RegisterFields fields(Register<?> register) {
        RegisterFields fields = RegisterFields.of(new Fields<>(register.entryType(), editions));
        return further.of(register)
                .map(columns -> fields.with(new Fields<>(columns.type(), editions).all()))
                .orElse(fields);
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
