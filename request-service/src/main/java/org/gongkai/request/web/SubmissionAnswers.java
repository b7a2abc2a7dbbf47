package org.gongkai.request.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.request.attachment.ArrivedFiles;
import org.gongkai.request.due.ConfirmationTerms;
import org.gongkai.request.handling.StepActions;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.submission.SubmissionState;

/** Submissions as JSON, with what runs for them and what the caller may do. */
@Singleton
class SubmissionAnswers {

    private final ConfirmationTerms terms;
    private final ArrivedFiles files;
    private final StepActions steps;
    private final CallerRights rights;
    private final ObjectMapper mapper;

    SubmissionAnswers(
            ConfirmationTerms terms, ArrivedFiles files, StepActions steps, CallerRights rights, ObjectMapper mapper) {
        this.terms = terms;
        this.files = files;
        this.steps = steps;
        this.rights = rights;
        this.mapper = mapper;
    }

    SubmissionBody body(SubmissionState state) {
        return SubmissionBody.of(
                state,
                terms.of(state),
                files.authorityHref(state, "/api/v1/submissions/" + state.id()),
                actions(state));
    }

    /** As it stands, with the tag that its changes are to name. */
    Response answer(Response.ResponseBuilder builder, SubmissionState state) {
        SubmissionBody body = body(state);
        return builder.entity(body)
                .header(HttpHeaders.ETAG, EntityTags.of(state.revision(), bytes(body)))
                .build();
    }

    private byte[] bytes(SubmissionBody body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Action> actions(SubmissionState state) {
        return Stream.of(
                        action(state, Step.CONFIRM_RECEIPT, "on", "way"),
                        action(state, Step.CONFIRMATION_FAILED, "on", "way"),
                        action(state, Step.DISCARD, "on", "reason"))
                .toList();
    }

    private Action action(SubmissionState state, Step step, String... needs) {
        String path = "/api/v1/"
                + LifeCycle.of(step).path().replace("{id}", state.id().toString());
        return Action.of(
                step.code(),
                path,
                List.of(needs),
                rights.findRefusal("POST", path).or(() -> steps.refusal(step, state.stage())));
    }
}
