package org.gongkai.request.web.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.request.due.TermState;
import org.gongkai.request.due.Waiting;
import org.gongkai.request.retention.WaitingErasures;
import org.gongkai.request.search.SearchWords;
import org.gongkai.request.submission.UnconfirmedSubmissions;
import org.gongkai.request.worklist.Worklist;
import org.gongkai.request.worklist.WorklistFilter;

/** What is to be done (待办). */
@Path("/api/v1/applications/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handling")
@RunOnVirtualThread
public class WorklistResource {

    private final Worklist worklist;
    private final UnconfirmedSubmissions submissions;
    private final WaitingErasures erasures;
    private final FigureReach reach;
    private final Clock clock;

    WorklistResource(
            Worklist worklist,
            UnconfirmedSubmissions submissions,
            WaitingErasures erasures,
            FigureReach reach,
            Clock clock) {
        this.worklist = worklist;
        this.submissions = submissions;
        this.erasures = erasures;
        this.reach = reach;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "worklist",
            summary = "What is to be done at a body or in a region, as it stands at this moment: the open applications"
                    + " and those of which something is still owed, the most urgent first, and what waits for the"
                    + " caller's agreement to be erased")
    public WorklistBody list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode,
            @Parameter(description = "Those in this state alone", schema = @Schema(implementation = TermState.class))
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Those of this handler alone") @QueryParam("handler") String handler,
            @Parameter(
                            description = "Those alone that wait for them, for others too or not",
                            schema = @Schema(implementation = Waiting.Whom.class))
                    @QueryParam("waitingFor")
                    String waitingFor,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        LocalDate today = LocalDate.now(clock);
        PageRequest page = PageRequest.of(limit, after);
        Collection<String> bodies = reach.rows(
                        FigureScope.of(agencyCode, regionCode), today.getYear(), Optional.empty())
                .bodies();
        Worklist.Found found = worklist.page(
                bodies,
                new WorklistFilter(
                        constant("state", state, TermState.class),
                        Optional.ofNullable(handler),
                        constant("waitingFor", waitingFor, Waiting.Whom.class)),
                page);
        return new WorklistBody(
                found.counts(),
                found.page().items().stream()
                        .map(item -> WorklistItemBody.of(item, today))
                        .toList(),
                found.page().next(),
                SubmissionsToConfirm.of(submissions.of(bodies, today), today, page),
                ErasuresToDecide.of(erasures.of(bodies), page));
    }

    private static <E extends Enum<E>> Optional<E> constant(String parameter, String name, Class<E> type) {
        List<E> all = List.of(type.getEnumConstants());
        return Optional.ofNullable(name)
                .map(text -> all.stream()
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(parameter, SearchWords.ONE_OF.with(all))));
    }

    /** The open applications, and what waits for the caller beside them. */
    @Schema(name = "Worklist")
    record WorklistBody(
            @Schema(description = "How many are in each state, of all that the parameters ask for but the state")
            Map<TermState, Long> counts,

            List<WorklistItemBody> items,
            @Schema(nullable = true) String next,

            @Schema(
                    description = "What has arrived and is no application until its receipt is confirmed, on every"
                            + " page and whatever state or handler is asked for")
            SubmissionsToConfirm submissions,

            @Schema(
                    description = "Proposals to erase that wait for the head of the office, on every page and"
                            + " whatever state or handler is asked for; none of somebody whose duty that"
                            + " is not")
            ErasuresToDecide erasures) {}
}
