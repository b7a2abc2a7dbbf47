package org.gongkai.request.web.matter;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.request.matter.MatterKind;
import org.gongkai.request.matter.MatterState;
import org.gongkai.request.matter.MatterSteps;

/** Matters as JSON, with what the caller may do with them. */
@Singleton
class MatterAnswers {

    private final MatterSteps steps;
    private final CallerRights rights;
    private final ObjectMapper mapper;

    MatterAnswers(MatterSteps steps, CallerRights rights, ObjectMapper mapper) {
        this.steps = steps;
        this.rights = rights;
        this.mapper = mapper;
    }

    MatterBody body(MatterState state) {
        return MatterBody.of(state, actions(state));
    }

    /** As it stands, with the tag that its changes are to name. */
    Response answer(Response.ResponseBuilder builder, MatterState state) {
        MatterBody body = body(state);
        return builder.entity(body)
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision(), bytes(body)))
                .build();
    }

    private byte[] bytes(MatterBody body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Action> actions(MatterState state) {
        String path = "/api/v1/matters/" + state.id();
        Optional<Problem> ending = steps.ending(state);
        Optional<Problem> saying = steps.saying(state);
        List<String> ofAnswer =
                state.kind() == MatterKind.CORRECTION ? List.of("on", "text", "result") : List.of("on", "text");
        return List.of(
                action("answer", "POST", path + "/answers", ofAnswer, saying),
                action("transfer", "POST", path + "/transfers", List.of("on", "to", "text"), saying),
                action("discard", "POST", path + "/discards", List.of("on", "reason"), ending),
                action("correct", "PATCH", path, List.of("reason"), ending),
                action("hold", "POST", path + "/holds", List.of("reason"), steps.holding(state, true)),
                action("release", "POST", path + "/hold-releases", List.of("reason"), steps.holding(state, false)));
    }

    private Action action(String event, String method, String path, List<String> needs, Optional<Problem> refusal) {
        return Action.of(event, path, needs, rights.findRefusal(method, path).or(() -> refusal));
    }
}
