package org.gongkai.report.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.Members;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.service.FiguresOf;
import org.gongkai.report.service.Pending;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.service.SourceSettings;
import org.gongkai.report.service.WholeAnswers;
import org.gongkai.report.service.answer.CountedAnswer;
import org.gongkai.report.service.answer.SumAnswer;
import org.gongkai.report.service.asked.SumOf;
import org.gongkai.report.signing.SourceBearer;

/** Collects the figures of a year from the registers of every service. */
@ApplicationScoped
public class FigureCollection {

    private final Editions editions;
    private final Services services;
    private final SourceSettings settings;
    private final AgencyDirectory agencies;
    private final CurrentCaller caller;

    FigureCollection(
            Editions editions,
            Services services,
            SourceSettings settings,
            AgencyDirectory agencies,
            CurrentCaller caller) {
        this.agencies = agencies;
        this.caller = caller;
        this.editions = editions;
        this.services = services;
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
    public PendingFigures begin(int year, FigureScope scope, Optional<Instant> asOf) {
        Form form = editions.of(year);
        List<Pending<CountedAnswer>> asked = switch (scope) {
            case FigureScope.OfAgency body -> {
                FiguresOf wanted = FiguresOf.scope(body, asOf);
                yield services
                        .beginAll(settings.patience(), (service, headers) -> service.statistics(headers, year, wanted))
                        .stream()
                        .map(pending -> pending.<CountedAnswer>map(answer -> answer))
                        .toList();
            }
            case FigureScope.OfRegion region ->
                beginSums(year, List.of(bodies(year, region, asOf)), asOf, settings.patience()).stream()
                        .map(pending -> pending.<CountedAnswer>map(
                                answer -> answer.sums().getFirst()))
                        .toList();
        };
        return allowPartial -> collected(form, whole(asked, allowPartial));
    }

    private Collection<String> bodies(int year, FigureScope.OfRegion region, Optional<Instant> asOf) {
        DirectoryDay directory = agencies.ofYear(year, asOf);
        return directory.sum(directory.findGovernment(region.region()).orElseThrow(region::notFound));
    }

    /**
     * Asks for the figures of groups of bodies. The law says who is in a sum, not the caller's scope: whoever may read the
     * sum reads all of it, so the gateway asks for it in its own name.
     */
    List<Pending<SumAnswer>> beginSums(
            int year, List<? extends Collection<String>> groups, Optional<Instant> asOf, Duration patience) {
        SumOf wanted = SumOf.groups(groups, asOf);
        return caller.asService(
                SourceBearer.GATEWAY,
                () -> services.beginAll(patience, (service, headers) -> service.sum(headers, year, wanted)));
    }

    /** Waits for the answers; refused when a service does not answer, unless a part is allowed. */
    static <T> List<SourceAnswer<T>> whole(List<Pending<T>> asked, boolean allowPartial) {
        List<SourceAnswer<T>> answers = asked.stream().map(Pending::await).toList();
        if (!allowPartial) {
            WholeAnswers.require(answers);
        }
        WholeAnswers.requireValid(answers);
        return answers;
    }

    private static Collected collected(Form form, List<SourceAnswer<CountedAnswer>> answers) {
        Figures figures = Figures.none();
        Optional<Collected.Fees> fees = Optional.empty();
        List<Collected.Part> parts = new ArrayList<>();
        for (SourceAnswer<CountedAnswer> answer : answers) {
            if (answer instanceof SourceAnswer.Good<CountedAnswer>(Source source, CountedAnswer counted)) {
                figures = figures.and(FiguresJson.read(form, counted.figures()));
                fees = fees.or(() -> fees(counted));
                parts.add(part(source, counted));
            } else {
                parts.add(Collected.Part.absent(answer.source()));
            }
        }
        return new Collected(figures, fees, parts, Members.NONE);
    }

    static Optional<Collected.Fees> fees(CountedAnswer counted) {
        return counted.processingFees().map(paid -> new Collected.Fees(paid.applications(), paid.amountYuan()));
    }

    static Collected.Part part(Source source, CountedAnswer counted) {
        return new Collected.Part(
                source, true, Optional.ofNullable(counted.asOf()).map(OffsetDateTime::toInstant));
    }
}
