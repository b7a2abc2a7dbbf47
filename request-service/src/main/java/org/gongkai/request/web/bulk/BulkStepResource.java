package org.gongkai.request.web.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.request.bulk.BulkHandling;
import org.gongkai.request.bulk.BulkHandling.Target;
import org.gongkai.request.bulk.BulkResult;
import org.gongkai.request.bulk.BulkSettings;
import org.gongkai.request.bulk.BulkSteps;
import org.gongkai.request.bulk.BulkWords;
import org.gongkai.request.bulk.ChosenApplications;
import org.gongkai.request.life.table.Transition;
import org.gongkai.request.problem.RequestProblem;

/** One step for many applications. */
@Path("/api/v1/applications/steps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Handling")
@RunOnVirtualThread
public class BulkStepResource {

    private final BulkHandling handling;
    private final BulkSettings settings;
    private final ChosenApplications chosen;
    private final CallerRights rights;
    private final ValidBodies bodies;
    private final ObjectMapper mapper;

    BulkStepResource(
            BulkHandling handling,
            BulkSettings settings,
            ChosenApplications chosen,
            CallerRights rights,
            ValidBodies bodies,
            ObjectMapper mapper) {
        this.handling = handling;
        this.settings = settings;
        this.chosen = chosen;
        this.rights = rights;
        this.bodies = bodies;
        this.mapper = mapper;
    }

    @POST
    @Worded
    @Operation(
            operationId = "takeStepForMany",
            summary =
                    "Take one step for many applications: for all or for none, with partial for those that allow it, with dryRun for none")
    public StepsTaken take(
            @QueryParam("dryRun") String dryRun, @QueryParam("partial") String partial, StepsBody steps) {
        boolean trial = Parameters.flag("dryRun", dryRun);
        boolean some = Parameters.flag("partial", partial);
        StepsBody asked = bodies.require(steps);
        List<Transition> rows = BulkSteps.find(asked.step())
                .orElseThrow(
                        () -> Problem.invalid("/step", BulkWords.NOT_FOR_MANY.with(List.copyOf(BulkSteps.paths()))));
        rights.findRefusal("POST", "/api/v1/applications/{id}/" + asked.step()).ifPresent(refusal -> {
            throw refusal;
        });
        List<Target> targets = targets(asked, trial);
        ObjectNode body = mapper.valueToTree(asked.body());
        BulkResult tried = handling.tried(rows, targets, body);
        if (trial) {
            return StepsTaken.of(tried);
        }
        if (tried.refused() > 0 && !some) {
            throw Problem.of(RequestProblem.STEPS_REJECTED, BulkWords.NOTHING_TAKEN)
                    .with(StepsTaken.of(tried).members());
        }
        return StepsTaken.of(handling.take(rows, targets, body, tried));
    }

    private List<Target> targets(StepsBody asked, boolean trial) {
        if ((asked.applications() == null) == (asked.filter() == null)) {
            throw Problem.invalid("/applications", BulkWords.ONE_OF_BOTH);
        }
        if (asked.filter() != null && !trial) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, BulkWords.CHOSEN_TO_BE_TRIED);
        }
        List<Target> targets = asked.applications() == null ? found(asked.filter()) : named(asked.applications());
        if (targets.isEmpty()) {
            throw Problem.invalid(asked.applications() == null ? "/filter" : "/applications", BulkWords.NONE);
        }
        return targets;
    }

    private List<Target> named(List<StepsBody.TargetBody> applications) {
        settings.requireFew(applications.size(), "/applications");
        List<Target> targets = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < applications.size(); i++) {
            if (!seen.add(applications.get(i).id())) {
                throw Problem.invalid("/applications/" + i + "/id", BulkWords.NAMED_TWICE);
            }
            targets.add(applications.get(i).target());
        }
        return targets;
    }

    private List<Target> found(Map<String, List<String>> parameters) {
        try {
            return chosen.by(parameters);
        } catch (Problem problem) {
            List<Violation> inFilter = problem.violations().stream()
                    .map(violation -> violation.pointer().startsWith("/")
                            ? violation
                            : new Violation("/filter/" + violation.pointer(), violation.message()))
                    .toList();
            throw inFilter.isEmpty() ? problem : problem.at(inFilter);
        }
    }
}
