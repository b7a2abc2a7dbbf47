package org.gongkai.registers.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.kit.openapi.TagWords;
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

    private static final Map<String, String> TAGS = Map.of(
            "Agency replica",
            "What a service knows of the directory of bodies, which the gateway puts",
            "Attachments",
            "Files that belong to a record: sent whole or piece by piece, checked by their content, kept sealed",
            "Calendars",
            "Working days (工作日) as data, for the nation, a region or a body",
            "Nil reports",
            "That there was nothing to register in a year (零报告), said by the office",
            "Opening balances",
            "What a year begins with (期初), before its records are registered",
            "Webhooks",
            "Addresses that are told of what happens, as signed CloudEvents without personal data");

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
        TagWords.describe(api, TAGS);
        addVoidingSchemas(components);
        ImportSchemas.addTo(components);
        RegisterParameters.addTo(components);
        describeNil(api);
        components.addSchema("LedgerEntryPage", Schemas.page(Schemas.ref("LedgerEntry")));
        registers.forEach(register -> new RegisterContract(api, register, fields(register)).describe());
    }

    /** A declaration that is new is answered as one that was there. */
    private static void describeNil(OpenAPI api) {
        PathItem item = api.getPaths().getPathItem("/api/v1/nil-reports/{year}/{register}");
        if (item != null && item.getPUT() != null) {
            APIResponses answers = item.getPUT().getResponses();
            answers.addAPIResponse(
                    "201",
                    OASFactory.createAPIResponse()
                            .description("Declared")
                            .content(answers.getAPIResponse("200").getContent()));
        }
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
