package org.gongkai.request.openapi;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.openapi.ReadVersions;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.request.application.EnteredByHand;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.problem.RequestProblem;

/** What is done to applications beyond what is done in every register: the steps of their lives. */
@Singleton
@Unremovable
class ApplicationContract implements ContractPart {

    /** It follows from what is said of the receipt, where that is said. */
    private static final String RECEIVED_ON = "receivedOn";

    @Override
    public List<ProblemType> problems() {
        return List.of(RequestProblem.values());
    }

    @Override
    public List<AuditVerb> verbs() {
        return List.of(ApplicationOperation.values());
    }

    @Override
    public void describe(OpenAPI api) {
        describeEntry(api);
        new StepContract(api).describe();
        new SearchContract(api).describe();
        ReadVersions.describe(api, path -> true);
    }

    /** The record, without what is not for who registers it to say. */
    private static void describeEntry(OpenAPI api) {
        Set<String> ofOthers = EnteredByHand.ofOthers();
        Schema record = api.getComponents().getSchemas().get("Application");
        Schema entry = Schemas.closed(Schemas.object())
                .required(record.getRequired().stream()
                        .filter(name -> !name.equals(RECEIVED_ON))
                        .toList());
        record.getProperties().forEach((name, property) -> {
            if (!ofOthers.contains(name)) {
                entry.addProperty(name, property);
            }
        });
        entry.addProperty("receipt", Schemas.ref("StatedReceipt"));
        api.getComponents().addSchema("ApplicationEntry", entry);
        Operation register = api.getPaths().getPathItem("/api/v1/applications").getPOST();
        register.setDescription(
                "What has come in, and no more: an outcome is stated by the head of the office, who corrects what was"
                        + " registered with a reason, and a fee is asked for by a fee notice. Ledgers of before, with"
                        + " both, are imported. The day of receipt follows from the channel (Art. 31): what is handed over,"
                        + " signed for or spoken is received on that day, which is said as receivedOn or, with its evidence, as"
                        + " receipt; what comes otherwise is received when both sides have confirmed it, and is registered"
                        + " here with its receipt, before that as a submission. A receivedOn beside the receipt must be the day"
                        + " that follows; another one is refused with 422 /problems/receipt-not-derived. What the receipt"
                        + " rests on is kept as a submission. Afterwards only a receipt correction changes the day.");
        register.getRequestBody().setContent(Schemas.content("application/json", Schemas.ref("ApplicationEntry")));
    }
}
