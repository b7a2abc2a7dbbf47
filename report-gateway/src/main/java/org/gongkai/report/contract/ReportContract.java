package org.gongkai.report.contract;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.openapi.ReadVersions;
import org.gongkai.kit.openapi.Responses;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.report.audit.ReportOperation;
import org.gongkai.report.problem.ReportProblem;

/** What the gateway alone answers and does. */
@Singleton
@Unremovable
class ReportContract implements ContractPart {

    /** The step that a report takes when nothing is in its way. */
    private static final String SIGN_OFF = "finalizeReport";

    /** A report that was filed is none of ours: it has neither a state nor a hash here. */
    private static void addFiled(Components components) {
        Schema report = components.getSchemas().get("AnnualReport");
        components.addSchema(
                "ReportAsFiled",
                Schemas.object()
                        .description("An annual report as it was published elsewhere")
                        .properties(report.getProperties())
                        .required(report.getRequired().stream()
                                .filter(name -> !Set.of("status", "sha256").contains(name))
                                .toList()));
    }

    /** A report with errors, or with warnings that nobody has settled, goes no further. */
    private static void describeUnsound(OpenAPI api) {
        api.getComponents()
                .addSchema(
                        "ReportUnsound",
                        Responses.problemWith(Schemas.object()
                                .addProperty("findings", Schemas.list(Schemas.ref("ReportFinding")))
                                .required(List.of("findings"))));
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getPOST)
                .filter(post -> post != null && SIGN_OFF.equals(post.getOperationId()))
                .forEach(post -> Responses.problem(
                        post,
                        "422",
                        "The report has errors, or warnings that nobody has settled, which are listed; or the body is wrong",
                        "ReportUnsound"));
    }

    @Override
    public List<ProblemType> problems() {
        return List.of(ReportProblem.values());
    }

    @Override
    public List<AuditVerb> verbs() {
        return List.of(ReportOperation.values());
    }

    @Override
    public void describe(OpenAPI api) {
        ReadVersions.describe(api, "/api/v1/accounts/{account}"::equals);
        for (String signIn : List.of("/api/v1/tokens", "/api/v1/tokens/refreshments", "/oauth2/token")) {
            Responses.problems(api.getPaths().getPathItem(signIn).getPOST(), "401");
        }
        addFiled(api.getComponents());
        api.getComponents()
                .getSchemas()
                .get("Problem")
                .addProperty(
                        "missing", Schemas.list(Schemas.text()).description("The services that have not answered"));
        describeUnsound(api);
    }
}
