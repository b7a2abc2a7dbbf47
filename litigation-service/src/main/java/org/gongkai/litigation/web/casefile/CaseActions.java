package org.gongkai.litigation.web.casefile;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.life.StepGuards;
import org.gongkai.litigation.life.StepPlace;
import org.gongkai.litigation.life.table.CaseLifeCycle;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.life.table.StepRow;

/** What the caller may do with a case, its proceedings and their decisions now, and why the rest is refused. */
@Singleton
class CaseActions {

    private static final String OF_DECISION = "{decision}";

    private final StepGuards guards;
    private final CallerRights rights;

    CaseActions(StepGuards guards, CallerRights rights) {
        this.guards = guards;
        this.rights = rights;
    }

    /** With the case as a whole. */
    List<Action> of(CaseFileState state) {
        return CaseLifeCycle.OF_CASE.steps().stream()
                .map(CaseLifeCycle.OF_CASE::of)
                .filter(row -> row.path().contains("{id}"))
                .map(row -> action(row, state, StepPlace.WHOLE))
                .toList();
    }

    /** With a proceeding. */
    List<Action> of(CaseFileState state, Proceeding proceeding) {
        return ofProceeding(state, StepPlace.of(proceeding));
    }

    /** With a decision. */
    List<Action> of(CaseFileState state, Proceeding proceeding, Decision decision) {
        return ofProceeding(state, StepPlace.of(proceeding, decision));
    }

    private List<Action> ofProceeding(CaseFileState state, StepPlace place) {
        return CaseLifeCycle.OF_PROCEEDING.steps().stream()
                .map(CaseLifeCycle.OF_PROCEEDING::of)
                .filter(row ->
                        row.path().contains(OF_DECISION) == place.decision().isPresent())
                .map(row -> action(row, state, place))
                .toList();
    }

    private Action action(StepRow<?, CaseStep> row, CaseFileState state, StepPlace place) {
        String path = "/api/v1/"
                + row.path()
                        .replace("{id}", state.id().toString())
                        .replace("{proceeding}", number(place.proceeding().map(Proceeding::number)))
                        .replace(OF_DECISION, number(place.decision().map(Decision::number)));
        Optional<Problem> refusal =
                rights.findRefusal(row.method(), path).or(() -> guards.refusal(row.step(), state.standing(), place));
        return Action.of(row.step().code(), path, row.needs(), refusal);
    }

    private static String number(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }
}
