package org.gongkai.kit.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.models.Components;

import org.gongkai.kit.audit.AuditVerb;

/** Entries and heads of the audit. */
final class AuditSchemas {

    private AuditSchemas() {}

    static void addTo(Components components, List<AuditVerb> verbs) {
        components.addSchema(
                "AuditEntry",
                Schemas.object()
                        .addProperty("id", Schemas.integer())
                        .addProperty("at", Schemas.moment())
                        .addProperty("actor", Schemas.text().examples(List.of("clerk")))
                        .addProperty("role", Schemas.text().examples(List.of("CLERK")))
                        .addProperty("issuer", Schemas.text().description("Who vouched for the actor"))
                        .addProperty(
                                "operation",
                                Schemas.text()
                                        .enumeration(verbs.stream()
                                                .<Object>map(AuditVerb::name)
                                                .toList()))
                        .addProperty("objectKind", Schemas.text())
                        .addProperty("objectId", Schemas.text())
                        .addProperty("objectNumber", Schemas.text())
                        .addProperty("agencyCode", Schemas.text())
                        .addProperty("before", Schemas.object().description("Personal data are left out"))
                        .addProperty("after", Schemas.object().description("Personal data are left out"))
                        .addProperty("reason", Schemas.text())
                        .addProperty("requestId", Schemas.text())
                        .addProperty("address", Schemas.text())
                        .addProperty("chain", Schemas.text())
                        .addProperty(
                                "position",
                                Schemas.orNull(Schemas.integer().description("Null until the entry is chained")))
                        .addProperty("hash", Schemas.orNull(Schemas.text()))
                        .required(List.of(
                                "id",
                                "at",
                                "actor",
                                "role",
                                "operation",
                                "objectKind",
                                "objectId",
                                "objectNumber",
                                "requestId",
                                "address",
                                "chain",
                                "position",
                                "hash")));
        components.addSchema("AuditEntryPage", Schemas.page(Schemas.ref("AuditEntry")));
        components.addSchema("AuditHeadPage", Schemas.page(Schemas.ref("AuditHead")));
    }
}
