package org.gongkai.litigation.openapi;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.openapi.ReadVersions;
import org.gongkai.kit.openapi.Responses;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.litigation.audit.CaseOperation;
import org.gongkai.registers.openapi.WebhookContract;
import org.gongkai.registers.webhook.WebhookOperation;

/** What is done to cases beyond what is done in every register: proceedings and decisions, and corrections of each. */
@Singleton
@Unremovable
class CaseContract implements ContractPart {

    private static final String JSON = "application/json";
    private static final String FILES = "/api/v1/case-files";

    private static final List<Corrected> CORRECTED = List.of(
            new Corrected(FILES + "/{id}", "CaseSubject"),
            new Corrected(FILES + "/{id}/proceedings/{proceeding}", "CaseProceedingFacts"),
            new Corrected(FILES + "/{id}/proceedings/{proceeding}/decisions/{decision}", "CaseDecisionFacts"));

    private static final WebhookContract WEBHOOKS =
            new WebhookContract("/api/v1/litigation-webhooks", "Case", "a body's cases");

    /** A path at which facts are corrected, and the schema of these. */
    private record Corrected(String path, String facts) {}

    @Override
    public List<AuditVerb> verbs() {
        return Stream.<AuditVerb>concat(Stream.of(CaseOperation.values()), Stream.of(WebhookOperation.values()))
                .toList();
    }

    @Override
    public void describe(OpenAPI api) {
        WEBHOOKS.describe(api);
        CORRECTED.forEach(corrected -> {
            addCorrection(api, corrected.facts());
            Operation correction = api.getPaths().getPathItem(corrected.path()).getPATCH();
            correction
                    .getRequestBody()
                    .required(true)
                    .content(Schemas.content(JSON, Schemas.ref(corrected.facts() + "Correction")));
            Responses.problems(correction, "409");
        });
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(FILES + "/") && item.getPOST() != null) {
                Responses.problems(item.getPOST(), "409");
            }
        });
        ReadVersions.describe(api, path -> path.startsWith(FILES + "/"));
        Responses.good(
                api.getPaths().getPathItem("/api/v1/cases/{id}/case-file").getGET(),
                "200",
                "The case",
                JSON,
                Schemas.ref("CaseFile"));
    }

    /** Every fact may be said, none has to be; the reason has. */
    private static void addCorrection(OpenAPI api, String facts) {
        Schema correction = Schemas.object();
        api.getComponents().getSchemas().get(facts).getProperties().forEach(correction::addProperty);
        correction
                .addProperty("reason", Schemas.text().minLength(1).maxLength(500))
                .required(List.of("reason"))
                .description("What stands in it takes the place of what stands; what does not stays as it is");
        api.getComponents().addSchema(facts + "Correction", correction);
    }
}
