package org.gongkai.disclosure.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.suggestion.heard.SuggestionStepHeard;
import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStep;
import org.gongkai.disclosure.suggestion.table.SuggestionTransition;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.problem.RegisterProblem;

/** The use cases of suggestions in an office: accepted, declined, done, discarded, and unmasked. */
@ApplicationScoped
@Transactional
public class SuggestionHandling {

    private final Suggestions suggestions;
    private final SuggestionStates states;
    private final SuggestionSteps steps;
    private final SealedSuggestions sealed;
    private final SuggestedItems items;
    private final Event<SuggestionStepHeard> heard;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;

    SuggestionHandling(
            Suggestions suggestions,
            SuggestionStates states,
            SuggestionSteps steps,
            SealedSuggestions sealed,
            SuggestedItems items,
            Event<SuggestionStepHeard> heard,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.states = states;
        this.steps = steps;
        this.sealed = sealed;
        this.items = items;
        this.heard = heard;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** How one stands. */
    public SuggestionState state(UUID id) {
        return states.of(suggestion(id));
    }

    /**
     * Takes a step.
     *
     * @param expected the revision that was read
     */
    public SuggestionState take(UUID id, SuggestionEvent event, long expected) {
        Suggestion suggestion = suggestion(id);
        suggestions.lock(suggestion);
        if (expected != suggestion.revision()) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, suggestion.revision());
        }
        refusal(states.of(suggestion), event.step()).ifPresent(problem -> {
            throw problem;
        });
        if (event instanceof SuggestionEvent.Acceptance acceptance) {
            accept(suggestion, acceptance);
        }
        return taken(suggestion, event.step(), event.said(), event.why());
    }

    /** Why the caller may not take a step now, before it is known what they would say with it. */
    public Optional<Problem> refusal(SuggestionState state, SuggestionStep step) {
        if (SuggestionTransition.find(state.stage(), step).isEmpty()) {
            return Optional.of(Problem.of(
                            RegisterProblem.WRONG_STAGE,
                            SuggestionWords.WRONG_STAGE.with(
                                    step.said(), state.stage().said()))
                    .with(Map.of("reason", SuggestionWords.WRONG_STAGE.name())));
        }
        boolean waits = step == SuggestionStep.COMPLETE
                && state.item().filter(item -> !items.isPublic(item)).isPresent();
        return waits
                ? Optional.of(Problem.of(RegisterProblem.STEP_REFUSED, SuggestionWords.NOT_PUBLISHED_YET)
                        .with(Map.of("reason", SuggestionWords.NOT_PUBLISHED_YET.name())))
                : Optional.empty();
    }

    /** What was written as it is; who asked and why stays in the audit. */
    public SuggestionContent unmask(UUID id, String reason) {
        Suggestion suggestion = suggestion(id);
        record(RegisterOperation.UNMASK, suggestion, Optional.of(reason));
        return sealed.content(suggestion)
                .orElseThrow(() -> Problem.of(RegisterProblem.STEP_REFUSED, SuggestionWords.ERASED));
    }

    /** Ends one because what was drafted for it is public now. */
    void fulfil(Suggestion suggestion, String reply) {
        suggestions.lock(suggestion);
        if (SuggestionTransition.find(suggestion.stage(), SuggestionStep.COMPLETE)
                .isPresent()) {
            taken(suggestion, SuggestionStep.COMPLETE, Optional.of(reply), Optional.empty());
        }
    }

    /** Keeps that one was received. */
    SuggestionState received(Suggestion suggestion) {
        return ended(suggestion, SuggestionStep.RECEIVE, DisclosureOperation.RECEIVE_SUGGESTION, Optional.empty());
    }

    private void accept(Suggestion suggestion, SuggestionEvent.Acceptance acceptance) {
        boolean isPublication = suggestion.kind() == SuggestionKind.PUBLICATION;
        if (isPublication && acceptance.draft() == null) {
            throw Problem.invalid("/draft", SuggestionWords.DRAFT_NEEDED);
        }
        if (!isPublication && acceptance.draft() != null) {
            throw Problem.invalid("/draft", SuggestionWords.DRAFT_OF_PUBLICATIONS_ALONE);
        }
        if (isPublication) {
            suggestion.drafted(items.draft(suggestion.agencyCode(), acceptance.draft()));
        }
    }

    private SuggestionState taken(
            Suggestion suggestion, SuggestionStep step, Optional<String> said, Optional<String> why) {
        suggestion.take(
                SuggestionTransition.find(suggestion.stage(), step).orElseThrow(),
                said.map(words -> sealed.seal(words, suggestion.id(), suggestion.agencyCode())),
                today());
        suggestions.changed(suggestion);
        return ended(suggestion, step, DisclosureOperation.TAKE_SUGGESTION_STEP, why);
    }

    private SuggestionState ended(
            Suggestion suggestion, SuggestionStep step, DisclosureOperation operation, Optional<String> why) {
        steps.keep(
                suggestion,
                new SuggestionState.Taken(
                        step,
                        suggestion.stage(),
                        caller.get().name(),
                        caller.get().displayName(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        record(operation, suggestion, why);
        heard.fire(new SuggestionStepHeard(
                suggestion.id(),
                suggestion.suggestionNumber(),
                suggestion.agencyCode(),
                suggestion.kind(),
                suggestion.stage(),
                step,
                suggestion.disclosureId(),
                suggestion.itemId(),
                today()));
        return states.of(suggestion);
    }

    private void record(AuditVerb operation, Suggestion suggestion, Optional<String> reason) {
        AuditEvent event = AuditEvent.of(
                        operation,
                        new AuditObject("SUGGESTION", suggestion.id().toString(), suggestion.suggestionNumber()))
                .at(suggestion.agencyCode())
                .to(JsonNodeFactory.instance
                        .objectNode()
                        .put("kind", suggestion.kind().name())
                        .put("stage", suggestion.stage().name()));
        jdbi.useHandle(handle -> audit.record(handle, reason.map(event::because).orElse(event)));
    }

    private Suggestion suggestion(UUID id) {
        return suggestions.findByIdOptional(id).orElseThrow(() -> Problem.notFound(SuggestionWords.SUGGESTION, id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
