package org.gongkai.report.service;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.MDC;

import org.gongkai.kit.web.answer.AnswerMapper;
import org.gongkai.kit.web.problem.ReaderLanguage;
import org.gongkai.report.signing.SourceBearer;

/** The services, each asked through its own interface, several at the same time. */
@ApplicationScoped
public class Services {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final String REQUEST_ID = "requestId";

    private final Map<Source, RegisterService> clients = new EnumMap<>(Source.class);
    private final Map<Source, SourceCalls> calls = new EnumMap<>(Source.class);
    private final RequestService requests;
    private final DisclosureService disclosures;
    private final LitigationService litigation;
    private final SourceBearer bearer;
    private final ReaderLanguage language;

    Services(SourceSettings settings, ObjectMapper mapper, SourceBearer bearer, ReaderLanguage language) {
        AnswerMapper answers = new AnswerMapper(mapper);
        requests = client(settings, Source.REQUEST, RequestService.class, answers);
        disclosures = client(settings, Source.DISCLOSURE, DisclosureService.class, answers);
        litigation = client(settings, Source.LITIGATION, LitigationService.class, answers);
        clients.put(Source.REQUEST, requests);
        clients.put(Source.DISCLOSURE, disclosures);
        clients.put(Source.LITIGATION, litigation);
        this.bearer = bearer;
        this.language = language;
        for (Source source : Source.values()) {
            calls.put(source, new SourceCalls(source));
        }
    }

    private static <S extends RegisterService> S client(
            SourceSettings settings, Source source, Class<S> type, AnswerMapper answers) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.origin(source))
                .connectTimeout(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.verificationPatience().toMillis(), TimeUnit.MILLISECONDS)
                .register(answers)
                .build(type);
    }

    /** Asks every service the same; the answers come in the order of the services. */
    public <T> List<Pending<T>> beginAll(Duration patience, BiFunction<RegisterService, CallHeaders, Uni<T>> call) {
        return Stream.of(Source.values())
                .map(source -> begin(source, patience, call))
                .toList();
    }

    /** Asks every service the same, and waits for the answers in their order. */
    public <T> List<SourceAnswer<T>> askAll(Duration patience, BiFunction<RegisterService, CallHeaders, Uni<T>> call) {
        return beginAll(patience, call).stream().map(Pending::await).toList();
    }

    /** Asks a service what every service is asked. */
    public <T> Pending<T> begin(
            Source source, Duration patience, BiFunction<RegisterService, CallHeaders, Uni<T>> call) {
        return begin(source, clients.get(source), patience, call);
    }

    /** Asks the service of applications. */
    public <T> Pending<T> beginRequests(Duration patience, BiFunction<RequestService, CallHeaders, Uni<T>> call) {
        return begin(Source.REQUEST, requests, patience, call);
    }

    /** Asks the service of what is published by itself. */
    public <T> Pending<T> beginDisclosures(Duration patience, BiFunction<DisclosureService, CallHeaders, Uni<T>> call) {
        return begin(Source.DISCLOSURE, disclosures, patience, call);
    }

    /** Asks the service of reviews and lawsuits. */
    public <T> Pending<T> beginLitigation(Duration patience, BiFunction<LitigationService, CallHeaders, Uni<T>> call) {
        return begin(Source.LITIGATION, litigation, patience, call);
    }

    /** The headers are read here, since the answer is waited for elsewhere. */
    private <S, T> Pending<T> begin(
            Source source, S client, Duration patience, BiFunction<S, CallHeaders, Uni<T>> call) {
        CallHeaders headers = headers();
        return calls.get(source).begin(patience, () -> call.apply(client, headers));
    }

    private CallHeaders headers() {
        Object requestId = MDC.get(REQUEST_ID);
        return new CallHeaders(
                bearer.find().map(token -> "Bearer " + token).orElse(null),
                requestId == null ? null : requestId.toString(),
                // What a service says of bad input is passed on to whoever reads the answer.
                language.get().tag());
    }
}
