package org.gongkai.disclosure.web.suggestion;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.disclosure.suggestion.SuggestionHandling;
import org.gongkai.disclosure.suggestion.SuggestionState;
import org.gongkai.disclosure.suggestion.table.SuggestionStep;
import org.gongkai.disclosure.suggestion.table.SuggestionTransition;
import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;

/** What is answered of a suggestion: how it stands, and what the caller may do with it. */
@Singleton
class SuggestionAnswers {

    private final SuggestionHandling handling;
    private final CallerRights rights;
    private final ObjectMapper mapper;

    SuggestionAnswers(SuggestionHandling handling, CallerRights rights, ObjectMapper mapper) {
        this.handling = handling;
        this.rights = rights;
        this.mapper = mapper;
    }

    Response of(SuggestionState state) {
        SuggestionBody body = SuggestionBody.of(state, actions(state));
        byte[] written = mapper.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
        return Response.ok(body)
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision(), written))
                .build();
    }

    private List<Action> actions(SuggestionState state) {
        return SuggestionTransition.all().stream()
                .filter(row -> row.path().contains("{id}"))
                .map(SuggestionTransition::step)
                .distinct()
                .map(step -> action(state, step))
                .toList();
    }

    private Action action(SuggestionState state, SuggestionStep step) {
        SuggestionTransition row = SuggestionTransition.all().stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .orElseThrow();
        String path = "/api/v1/" + row.path().replace("{id}", state.id().toString());
        Optional<Problem> refusal = rights.findRefusal("POST", path).or(() -> handling.refusal(state, step));
        return Action.of(step.code(), path, row.needs(), refusal);
    }
}
