package org.gongkai.report.collect;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.kit.figures.FigureScope;

/** Collects the figures of a year from every service. */
@ApplicationScoped
public class FigureCollection {

    private final Editions editions;
    private final Sources sources;
    private final SourceSettings settings;

    FigureCollection(Editions editions, Sources sources, SourceSettings settings) {
        this.editions = editions;
        this.sources = sources;
        this.settings = settings;
    }

    /**
     * The figures of a scope.
     *
     * @throws org.gongkai.kit.problem.Problem naming the services that are missing, unless a part is allowed
     */
    public Collected collect(int year, FigureScope scope, Optional<Instant> asOf, boolean allowPartial) {
        return begin(year, scope, asOf).await(allowPartial);
    }

    /** Asks for the figures of a scope, and lets the caller do something else until they are wanted. */
    public Pending begin(int year, FigureScope scope, Optional<Instant> asOf) {
        String target = "/api/v1/statistics/" + year + "?" + scope.query()
                + asOf.map(moment -> "&asOf=" + URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8))
                        .orElse("");
        return new Pending(
                editions.of(year),
                sources.begin(List.of(Source.values()), source -> SourceCall.get(target), settings.patience()));
    }

    /** Figures that are asked for. */
    public static final class Pending {

        private final Form form;
        private final Sources.Asked asked;

        private Pending(Form form, Sources.Asked asked) {
            this.form = form;
            this.asked = asked;
        }

        /** Waits for the figures; throws as {@link FigureCollection#collect} does. */
        public Collected await(boolean allowPartial) {
            List<SourceAnswer> answers = asked.await();
            if (!allowPartial) {
                WholeAnswers.require(answers);
            }
            WholeAnswers.requireValid(answers);
            return collected(form, answers);
        }
    }

    private static Collected collected(Form form, List<SourceAnswer> answers) {
        Figures figures = Figures.none();
        Optional<Collected.Fees> fees = Optional.empty();
        List<Collected.Part> parts = new ArrayList<>();
        for (SourceAnswer answer : answers) {
            switch (answer) {
                case SourceAnswer.Answered answered
                when answered.status() == 200 -> {
                    figures = figures.and(FiguresJson.read(form, answered.body().path("figures")));
                    fees = fees.or(() -> fees(answered.body()));
                    parts.add(new Collected.Part(answered.source(), true, recordedAt(answered.body())));
                }
                case SourceAnswer.Answered unknown -> parts.add(absent(unknown.source()));
                case SourceAnswer.Missing missing -> parts.add(absent(missing.source()));
            }
        }
        return new Collected(figures, fees, parts);
    }

    private static Collected.Part absent(Source source) {
        return new Collected.Part(source, false, Optional.empty());
    }

    private static Optional<Collected.Fees> fees(JsonNode body) {
        JsonNode fees = body.path("processingFees");
        return fees.isObject()
                ? Optional.of(new Collected.Fees(
                        fees.path("applications").longValue(),
                        new BigDecimal(fees.path("amountYuan").asText())))
                : Optional.empty();
    }

    private static Optional<Instant> recordedAt(JsonNode body) {
        return Optional.ofNullable(body.path("asOf").textValue()).map(Instant::parse);
    }
}
