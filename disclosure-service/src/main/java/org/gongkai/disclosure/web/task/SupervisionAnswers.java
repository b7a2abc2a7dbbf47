package org.gongkai.disclosure.web.task;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.disclosure.task.Supervision;
import org.gongkai.disclosure.task.SupervisionState;
import org.gongkai.disclosure.task.SupervisionStep;
import org.gongkai.disclosure.task.SupervisionTransition;
import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;

/** What is answered of a task: how it stands, and what the caller may do with it. */
@Singleton
class SupervisionAnswers {

    private final Supervision supervision;
    private final CallerRights rights;
    private final ObjectMapper mapper;

    SupervisionAnswers(Supervision supervision, CallerRights rights, ObjectMapper mapper) {
        this.supervision = supervision;
        this.rights = rights;
        this.mapper = mapper;
    }

    Response of(Response.ResponseBuilder builder, SupervisionState state) {
        SupervisionTaskBody body = body(state);
        byte[] written = mapper.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
        return builder.entity(body)
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision(), written))
                .build();
    }

    /** One of many: whether one may be closed is looked up by an inspection, which is done for one alone. */
    static SupervisionTaskBody listed(SupervisionState state) {
        return SupervisionTaskBody.of(state, List.of());
    }

    private SupervisionTaskBody body(SupervisionState state) {
        List<Action> actions = SupervisionTransition.all().stream()
                .filter(row -> row.path().contains("{id}"))
                .map(SupervisionTransition::step)
                .distinct()
                .map(step -> action(state, step))
                .toList();
        return SupervisionTaskBody.of(state, actions);
    }

    private Action action(SupervisionState state, SupervisionStep step) {
        SupervisionTransition row = SupervisionTransition.all().stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .orElseThrow();
        String path = "/api/v1/" + row.path().replace("{id}", state.id().toString());
        Optional<Problem> refusal = rights.findRefusal("POST", path).or(() -> supervision.refusal(state, step));
        return Action.of(step.code(), path, row.needs(), refusal);
    }
}
