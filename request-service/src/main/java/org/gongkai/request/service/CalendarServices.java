package org.gongkai.request.service;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.web.answer.AnswerMapper;

/** The other services that count by calendars, as far as it is set where they are. */
@ApplicationScoped
public class CalendarServices {

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);

    /** Shorter than the lease of a message. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final Map<String, CalendarService> byName = new LinkedHashMap<>();

    CalendarServices(
            @ConfigProperty(name = "gongkai.sources.litigation") Optional<URI> litigation,
            @ConfigProperty(name = "gongkai.sources.disclosure") Optional<URI> disclosure,
            ObjectMapper mapper) {
        AnswerMapper answers = new AnswerMapper(mapper);
        litigation.ifPresent(origin -> byName.put("litigation-service", client(origin, answers)));
        disclosure.ifPresent(origin -> byName.put("disclosure-service", client(origin, answers)));
    }

    private static CalendarService client(URI origin, AnswerMapper answers) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(origin)
                .connectTimeout(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                .register(answers)
                .build(CalendarService.class);
    }

    /** Their names. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** The one of a name; empty where it is not set any more where it is. */
    public Optional<CalendarService> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
