package org.gongkai.disclosure.web.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.evaluation.EvaluationRule;
import org.gongkai.disclosure.evaluation.EvaluationWords;
import org.gongkai.disclosure.evaluation.Scheme;
import org.gongkai.disclosure.evaluation.SchemeRule;
import org.gongkai.disclosure.evaluation.Schemes;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.form.code.RegionCode;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;

/** By what the bodies of regions are evaluated in a year (考评办法). */
@Path("/api/v1/evaluation-schemes/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
@RunOnVirtualThread
public class SchemeResource {

    private final Schemes schemes;
    private final CurrentCaller caller;
    private final ValidBodies bodies;

    SchemeResource(Schemes schemes, CurrentCaller caller, ValidBodies bodies) {
        this.schemes = schemes;
        this.caller = caller;
        this.bodies = bodies;
    }

    @GET
    @Operation(operationId = "evaluationScheme", summary = "By what the bodies of a region are evaluated in a year")
    @APIResponse(
            responseCode = "200",
            description = "Version 0, the usual scheme, where the region has laid down none",
            content = @Content(schema = @Schema(implementation = SchemeBody.class)))
    public Response read(
            @PathParam("year") String year,
            @Parameter(description = "The nation if it is not said") @QueryParam("regionCode") String regionCode) {
        return answer(schemes.of(region(regionCode), Parameters.year(year)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putEvaluationScheme",
            summary =
                    "Lay down by what the bodies of a region are evaluated in a year; what was declared stays as it was")
    @APIResponse(
            responseCode = "200",
            description = "The scheme as it counts now",
            content = @Content(schema = @Schema(implementation = SchemeBody.class)))
    public Response put(
            @PathParam("year") String year,
            @Parameter(description = "The nation if it is not said") @QueryParam("regionCode") String regionCode,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wanted.class)))
                    ObjectNode body) {
        String region = region(regionCode);
        requireWithinScope(region);
        Wanted wanted = bodies.read(Wanted.class, body);
        requireRules(wanted.rules());
        return answer(schemes.put(
                region,
                Parameters.year(year),
                wanted.rules(),
                wanted.basis(),
                EntityTags.findExpectedVersion(ifMatch)));
    }

    private static void requireRules(List<SchemeRule> rules) {
        Set<EvaluationRule> seen = EnumSet.noneOf(EvaluationRule.class);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            SchemeRule rule = rules.get(i);
            if (!seen.add(rule.rule())) {
                violations.add(new Violation("/rules/" + i + "/rule", DisclosureWords.NAMED_TWICE));
            }
            if (rule.points() > rule.most()) {
                violations.add(new Violation("/rules/" + i + "/points", EvaluationWords.NO_MORE_THAN_ALL));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static String region(String regionCode) {
        return Parameters.region(regionCode).map(RegionCode::prefix).orElse("");
    }

    /** A scheme is laid down by who supervises all of the region. */
    private void requireWithinScope(String region) {
        boolean within = caller.get().scope() instanceof Scope.Everywhere
                || Optional.of(region)
                        .filter(code -> !code.isEmpty())
                        .map(RegionCode::new)
                        .filter(caller.get().scope()::covers)
                        .isPresent();
        if (!within) {
            throw Problem.of(ProblemKind.FORBIDDEN, EvaluationWords.REGION_NOT_YOURS);
        }
    }

    private static Response answer(Scheme scheme) {
        return Response.ok(SchemeBody.of(scheme))
                .header(HttpHeaders.ETAG, EntityTags.of(scheme.version()))
                .build();
    }

    /** A scheme that is laid down. */
    @Schema(name = "NewEvaluationScheme")
    record Wanted(
            @NotEmpty List<@Valid @NotNull SchemeRule> rules,

            @NotBlank @Size(max = 500) @Schema(examples = "四政办发〔2026〕3号政务公开考评办法")
            String basis) {}

    /** The scheme that counts. */
    @Schema(name = "EvaluationScheme")
    record SchemeBody(
            @Schema(description = "Empty for the nation") String regionCode,
            int year,
            long version,
            List<SchemeRule> rules,
            @Schema(nullable = true) String basis,
            @Schema(nullable = true) String setBy,
            @Schema(nullable = true) String setAt) {

        static SchemeBody of(Scheme scheme) {
            return new SchemeBody(
                    scheme.region(),
                    scheme.year(),
                    scheme.version(),
                    scheme.rules(),
                    scheme.basis().orElse(null),
                    scheme.setBy().orElse(null),
                    scheme.setAt().map(ChinaTime::write).orElse(null));
        }
    }
}
