package org.gongkai.registers.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.gongkai.kit.openapi.Schemas;
import org.gongkai.registers.field.RegisterFields;

/** The schemas of one register: its entry as it is sent, its records as they are answered, and their corrections. */
final class RegisterSchemas {

    /** Of which what is open to everybody says nothing. */
    private static final String ERRATUM_OF = "erratumOf";

    private final OpenAPI api;
    private final String entry;
    private final RegisterFields fields;

    /**
     * Of a register.
     *
     * @param entry what an entry is called among the schemas
     */
    RegisterSchemas(OpenAPI api, String entry, RegisterFields fields) {
        this.api = api;
        this.entry = entry;
        this.fields = fields;
    }

    void describe() {
        nameCodes();
        addSchemas();
    }

    private void addSchemas() {
        Schema typed = schema();
        Schemas.closed(typed);
        Map<String, Object> example = Schemas.example("id", "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
        Schema record = Schemas.object().addProperty("id", Schemas.text());
        Schema correction = Schemas.object();
        typed.getProperties().forEach((name, property) -> {
            boolean required =
                    typed.getRequired() != null && typed.getRequired().contains(name);
            example.put(name, example(property));
            record.addProperty(name, required ? property : Schemas.orNull(property));
            correction.addProperty(name, required ? property : Schemas.orNull(property));
        });
        example.putAll(Schemas.example(
                "version",
                1,
                "recordedAt",
                "2021-03-01T09:30:00+08:00",
                "changedAt",
                "2021-03-01T09:30:00+08:00",
                "voided",
                null,
                "erratumOf",
                List.of()));
        record.addProperty("version", Schemas.integer().description("Grows with every change; the ETag"))
                .addProperty("recordedAt", Schemas.moment())
                .addProperty("changedAt", Schemas.moment())
                .addProperty("voided", Schemas.orNull(Schemas.ref("Voiding")))
                .addProperty(
                        ERRATUM_OF,
                        Schemas.list(Schemas.ref("SignedReport"))
                                .description("The signed reports whose figures changes of the record have moved; "
                                        + "not in what is open to everybody"))
                .examples(List.of(example));
        record.setRequired(record.getProperties().keySet().stream()
                .filter(name -> !name.equals(ERRATUM_OF))
                .toList());
        Schemas.closed(correction)
                .addProperty(
                        "reason", Schemas.text().minLength(1).maxLength(500).examples(List.of("登记有误")))
                .required(List.of("reason"));
        api.getComponents()
                .addSchema(entry + "Record", record)
                .addSchema(entry + "Correction", correction)
                .addSchema(entry + "Page", Schemas.page(Schemas.ref(entry + "Record")));
    }

    /** The codes that a field takes come from the form. */
    private void nameCodes() {
        fields.codes()
                .forEach((name, codes) -> schema().getProperties().get(name).setEnumeration(new ArrayList<>(codes)));
    }

    private static Object example(Schema property) {
        return property.getExamples() == null || property.getExamples().isEmpty()
                ? null
                : property.getExamples().getFirst();
    }

    private Schema schema() {
        return api.getComponents().getSchemas().get(entry);
    }
}
