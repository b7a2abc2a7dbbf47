package org.gongkai.kit.openapi;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

import org.gongkai.kit.audit.AuditOperation;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.ProblemType;

/** What every service answers and does. */
@Singleton
@Unremovable
class KitContract implements ContractPart {

    @Override
    public List<ProblemType> problems() {
        return List.of(ProblemKind.values());
    }

    @Override
    public List<AuditVerb> verbs() {
        return List.of(AuditOperation.values());
    }

    @Override
    public void describe(OpenAPI api) {
        TagWords.describe(
                api,
                Map.of(
                        "Audit",
                        "Who did what, hash-chained and signed; each service has its own",
                        "Settings",
                        "Keys and retention, for administrators",
                        "Statistics",
                        "Figures of a year, the ledger entries behind each cell, and their verification"));
        PathItem verification = api.getPaths().getPathItem("/api/v1/statistics/verification");
        if (verification != null) {
            Responses.problems(verification.getPOST(), "404");
        }
        KitParameters.addTo(api.getComponents());
        api.getInfo()
                .contact(OASFactory.createContact().name("The office that runs this installation"))
                .getLicense()
                .setIdentifier("Apache-2.0");
        api.setServers(
                List.of(OASFactory.createServer().url("/").description("The origin that serves this description")));
        api.getComponents().addSchema("DeadLetterPage", Schemas.page(Schemas.ref("DeadLetter")));
    }
}
