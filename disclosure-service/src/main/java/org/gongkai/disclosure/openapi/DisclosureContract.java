package org.gongkai.disclosure.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.problem.DisclosureProblem;
import org.gongkai.disclosure.search.Counted;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.openapi.ReadVersions;
import org.gongkai.kit.openapi.Responses;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.registers.openapi.WebhookContract;
import org.gongkai.registers.webhook.WebhookOperation;

/** What this service answers and audits beyond what every register does. */
@Singleton
@Unremovable
class DisclosureContract implements ContractPart {

    private static final WebhookContract WEBHOOKS =
            new WebhookContract("/api/v1/disclosure-webhooks", "Disclosure", "a body's items, documents and registers");

    /** What is led from step to step, each of which is of the version that was read. */
    private static final Pattern LED = Pattern.compile(
            "/api/v1/(items|suggestions|supervision-tasks)/\\{id}/.+"
                    + "|/api/v1/normative-documents/\\{id}/(?!voidings).+|/api/v1/evaluations/.+/revisions|/api/v1/evaluation-schemes/\\{year}");

    @Override
    public List<ProblemType> problems() {
        return List.of(DisclosureProblem.values());
    }

    @Override
    public List<AuditVerb> verbs() {
        return Stream.<AuditVerb>concat(Stream.of(DisclosureOperation.values()), Stream.of(WebhookOperation.values()))
                .toList();
    }

    /** What the operations on lists and items answer beside what every operation may. */
    @Override
    public void describe(OpenAPI api) {
        WEBHOOKS.describe(api);
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        Responses.problems(paths.get("/api/v1/items").getPOST(), "403", "422");
        Responses.problems(paths.get("/api/v1/publications").getPOST(), "404");
        Responses.problems(paths.get("/api/v1/review-starts/{agencyCode}").getPUT(), "412", "428");
        Responses.problems(paths.get("/api/v1/items/{id}/content").getPUT(), "409", "412", "428");
        Responses.problems(paths.get("/api/v1/disclosures/{id}/items").getPOST(), "409");
        Responses.problems(paths.get("/api/v1/catalogues/{agencyCode}").getPUT(), "412", "428");
        Responses.problems(paths.get("/api/v1/counting-settings/{countingRule}").getPUT(), "412", "428");
        Responses.problems(
                paths.get("/api/v1/public/administrative-decisions/{id}").getGET(), "410");
        Responses.problems(paths.get("/api/v1/public/disclosures/{id}").getGET(), "410");
        Responses.problems(paths.get("/api/v1/public/disclosures/{id}/content").getGET(), "410");
        Responses.problems(paths.get("/api/v1/public/disclosures/{id}/page").getGET(), "410");
        Responses.problems(
                paths.get("/api/v1/public/disclosures/{id}/attachments").getGET(), "410");
        Responses.problems(
                paths.get("/api/v1/public/disclosures/{id}/attachments/{n}").getGET(), "410");
        Responses.problems(
                paths.get("/api/v1/public/disclosures/{id}/revisions/{number}").getGET(), "410");
        paths.get("/api/v1/public/items/counts").getGET().getParameters().stream()
                .filter(parameter -> parameter.getName().equals("by"))
                .forEach(parameter -> parameter.schema(
                        Schemas.list(Schemas.text().enumeration(new ArrayList<>(Counted.parameters())))));
        Responses.problems(paths.get("/api/v1/supervision-tasks").getPOST(), "404", "409");
        Responses.problems(paths.get("/api/v1/public/suggestions").getPOST(), "422");
        ReadVersions.describe(api, path -> LED.matcher(path).matches());
        paths.forEach((path, item) -> {
            if (path.startsWith("/api/v1/supervision-tasks/{id}/")) {
                Responses.problems(item.getPOST(), "409", "412");
            }
            if (path.startsWith("/api/v1/suggestions/{id}/")) {
                Responses.problems(item.getPOST(), "409", "412", "422");
            }
            if (path.startsWith("/api/v1/items/{id}/") && item.getPOST() != null) {
                Responses.problems(item.getPOST(), "409", "412", "422");
            }
            if (path.startsWith("/api/v1/normative-documents/{id}/")
                    && !path.endsWith("/voidings")
                    && item.getPOST() != null) {
                Responses.problems(item.getPOST(), "409", "412");
            }
        });
    }
}
