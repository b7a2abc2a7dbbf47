package org.gongkai.report.service;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.FailureText;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.web.answer.CallGuard;
import org.gongkai.kit.web.answer.ToldProblem;

/**
 * The calls of a service, each with the patience of whoever asks, and what its end means.
 */
final class SourceCalls {

    private static final Logger LOG = Logger.getLogger(SourceCalls.class);
    private static final int SERVER_ERROR = 500;

    private final Source source;

    /** By patience: one for every call would pile up counters. */
    private final Map<Duration, Guard> guards = new ConcurrentHashMap<>();

    SourceCalls(Source source) {
        this.source = source;
    }

    <T> Pending<T> begin(Duration patience, Supplier<Uni<T>> call) {
        return new Pending<>(guards.computeIfAbsent(patience, this::guard)
                .get(call, new TypeLiteral<Uni<T>>() {})
                .map(this::good)
                .onFailure()
                .recoverWithItem(this::failed)
                .subscribeAsCompletionStage());
    }

    private Guard guard(Duration patience) {
        return CallGuard.of(source.serviceName() + " within " + patience.toMillis() + " ms", patience);
    }

    private <T> SourceAnswer<T> good(T body) {
        return body == null ? missing("an empty answer") : new SourceAnswer.Good<>(source, body);
    }

    private <T> SourceAnswer<T> failed(Throwable failure) {
        return switch (failure) {
            case TimeoutException late -> missing("no whole answer in time");
            case WebApplicationException refused
            when refused.getResponse().getStatus() < SERVER_ERROR -> refused(refused);
            case WebApplicationException broken ->
                missing("status " + broken.getResponse().getStatus());
            default -> {
                LOG.debug("a call did not come to its end", failure);
                yield missing(FailureText.of(failure));
            }
        };
    }

    private <T> SourceAnswer<T> refused(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        String body = refused.getResponse().readEntity(String.class);
        try {
            ToldProblem problem = ToldProblem.read(body);
            return new SourceAnswer.Refused<>(
                    source,
                    status,
                    Message.quoted(Optional.ofNullable(problem.detail()).orElse("")),
                    problem.violations().stream()
                            .map(place -> new Violation(place.pointer(), Message.quoted(place.message())))
                            .toList(),
                    body);
        } catch (JsonProcessingException e) {
            return missing("status " + status + " without a problem: " + FailureText.of(e));
        }
    }

    private <T> SourceAnswer<T> missing(String why) {
        LOG.warnf("%s is missing: %s", source.serviceName(), why);
        return new SourceAnswer.Missing<>(source, why);
    }
}
