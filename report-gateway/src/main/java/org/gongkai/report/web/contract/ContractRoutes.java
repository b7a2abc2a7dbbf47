package org.gongkai.report.web.contract;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.problem.ProblemAnswer;
import org.gongkai.report.contract.MergedContract;

/** The API description of everything below this origin, made when it is first asked for. */
@ApplicationScoped
class ContractRoutes {

    private final Instance<MergedContract> contract;
    private final ObjectMapper mapper;
    private final ProblemAnswer problems;
    private final Map<String, SharedDocument> made = new ConcurrentHashMap<>();

    ContractRoutes(Instance<MergedContract> contract, ObjectMapper mapper, ProblemAnswer problems) {
        this.contract = contract;
        this.mapper = mapper;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/openapi.json").handler(exchange -> answer(exchange, this::json));
        router.route("/openapi.yaml").handler(exchange -> answer(exchange, this::yaml));
    }

    private void answer(RoutingContext exchange, Function<String, SharedDocument> make) {
        if (!exchange.queryParams().isEmpty()) {
            String unknown = exchange.queryParams().names().iterator().next();
            problems.send(exchange, Problem.invalid(unknown, KitWords.UNKNOWN_PARAMETER));
            return;
        }
        String path = exchange.request().path();
        SharedDocument present = made.get(path);
        if (present != null) {
            present.answer(exchange.request());
            return;
        }
        exchange.vertx()
                .executeBlocking(() -> made.computeIfAbsent(path, make), false)
                .onSuccess(document -> document.answer(exchange.request()))
                .onFailure(exchange::fail);
    }

    private SharedDocument json(String path) {
        try {
            return new SharedDocument(
                    "application/json", mapper.writeValueAsBytes(contract.get().json()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SharedDocument yaml(String path) {
        return new SharedDocument(
                "application/yaml;charset=UTF-8", contract.get().yaml().getBytes(StandardCharsets.UTF_8));
    }
}
