package org.gongkai.kit.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.kit.access.CurrentCaller;

/**
 * The bodies as they are today, in the table by which the database decides whose rows a caller reaches. It follows from the
 * facts: what begins on a later day comes in on that day.
 */
@ApplicationScoped
public class CurrentAgencies {

    private final Jdbi jdbi;
    private final AgencyFacts facts;
    private final Clock clock;
    private final CurrentCaller caller;
    private final String service;

    CurrentAgencies(
            Jdbi jdbi,
            AgencyFacts facts,
            Clock clock,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.facts = facts;
        this.clock = clock;
        this.caller = caller;
        this.service = service;
    }

    void atStart(@Observes StartupEvent started) {
        beginDay();
    }

    /** Brings in what begins today. */
    @Scheduled(cron = "1 0 0 * * ?", timeZone = "Asia/Shanghai")
    void beginDay() {
        caller.asService(
                service,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> jdbi.withHandle(handle -> {
                            List<AgencyFact> all = facts.all(handle);
                            Set<String> codes =
                                    all.stream().map(AgencyFact::code).collect(Collectors.toSet());
                            return update(handle, all, today(all), codes);
                        })));
    }

    /** Brings the bodies up to what the facts say, in the transaction that has changed what is said of this one. */
    public void update(Handle handle, String code) {
        List<AgencyFact> all = facts.all(handle);
        DirectoryDay today = today(all);
        Set<String> codes = new TreeSet<>(today.withPredecessors(code));
        today.countedIn(code).ifPresent(codes::add);
        today.codes().stream()
                .filter(other -> today.includedIn(other).isPresent())
                .forEach(codes::add);
        codes.addAll(handle.createQuery("select code from agency where office = :code")
                .bind("code", code)
                .mapTo(String.class)
                .list());
        update(handle, all, today, codes);
    }

    /** Answers for each code whether its row has changed, as 1 or 0. */
    private int[] update(Handle handle, List<AgencyFact> all, DirectoryDay today, Collection<String> codes) {
        Map<String, List<AgencyFact>> byCode = all.stream().collect(Collectors.groupingBy(AgencyFact::code));
        PreparedBatch batch = handle.prepareBatch("""
                insert into agency as a (code, name, region_code, kind, keeper, office, version)
                values (:code, :name, :regionCode, :kind, :keeper, :office, :version)
                on conflict (code) do update set name = excluded.name, region_code = excluded.region_code,
                    kind = excluded.kind, keeper = excluded.keeper, office = excluded.office, version = excluded.version
                where (a.name, a.region_code, a.kind, a.keeper, a.office, a.version) is distinct from
                    (excluded.name, excluded.region_code, excluded.kind, excluded.keeper, excluded.office,
                     excluded.version)""");
        for (String code : codes) {
            List<AgencyFact> own = byCode.get(code);
            AgencyFact fact = today.findLast(code).orElseGet(() -> first(own));
            batch.bind("code", code)
                    .bindMethods(fact.state())
                    .bind("keeper", today.includedIn(code).orElseGet(() -> today.keeper(code)))
                    .bind("office", today.findOffice(code).orElse(null))
                    .bind("version", version(own))
                    .add();
        }
        return batch.execute();
    }

    private DirectoryDay today(List<AgencyFact> all) {
        return DirectoryDay.of(all, LocalDate.now(clock), Optional.empty());
    }

    /** Of a body that begins on a later day. */
    private static AgencyFact first(List<AgencyFact> own) {
        return own.stream().min(Comparator.comparing(AgencyFact::validFrom)).orElseThrow();
    }

    private static long version(List<AgencyFact> own) {
        return own.stream().mapToLong(AgencyFact::version).max().orElseThrow();
    }
}
