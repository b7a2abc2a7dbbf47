package org.gongkai.report.agency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.report.collect.Source;
import org.gongkai.report.collect.SourceAnswer;
import org.gongkai.report.collect.SourceCall;
import org.gongkai.report.collect.Sources;
import org.gongkai.report.signing.SourceBearer;

/** Puts each change of the directory into every service, again and again until all have it. */
@ApplicationScoped
public class Replication {

    private static final Logger LOG = Logger.getLogger(Replication.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ROUND = 200;

    private final AgencyDirectory directory;
    private final Sources sources;
    private final Jdbi jdbi;
    private final CurrentCaller caller;

    Replication(AgencyDirectory directory, Sources sources, Jdbi jdbi, CurrentCaller caller) {
        this.directory = directory;
        this.sources = sources;
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** Delivers an agency to the services that do not have its present version; true when all have it then. */
    public boolean deliver(String code) {
        DirectoryEntry entry = directory.agency(code);
        List<Source> waiting = Stream.of(Source.values())
                .filter(source -> delivered(code, source) < entry.version())
                .toList();
        // Whoever changed the directory has no rights in the services; the gateway has, for this alone.
        List<SourceAnswer> answers =
                caller.asService(SourceBearer.GATEWAY, () -> sources.ask(waiting, source -> call(entry), PATIENCE));
        boolean all = true;
        for (SourceAnswer answer : answers) {
            switch (answer) {
                case SourceAnswer.Answered answered when answered.status() == 200 -> confirm(entry, answered.source());
                case SourceAnswer.Answered refused -> {
                    LOG.errorf("%s refused agency %s: %s", refused.source().serviceName(), code, refused.body());
                    all = false;
                }
                case SourceAnswer.Missing missing -> {
                    LOG.infof("%s does not have agency %s yet", missing.source().serviceName(), code);
                    all = false;
                }
            }
        }
        return all;
    }

    /** Whether every service has the agency's present version. */
    public boolean isComplete(DirectoryEntry entry) {
        return Stream.of(Source.values()).allMatch(source -> delivered(entry.code(), source) >= entry.version());
    }

    /** Delivers what a service still waits for, until one does not answer. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void deliverWhatWaits() {
        List<String> waiting = new ArrayList<>(jdbi.withHandle(handle -> handle.createQuery("""
                        select a.code from agency a left join agency_delivery d
                          on d.agency_code = a.code and d.version >= a.version
                        group by a.code having count(d.service) < :services
                        order by a.code limit :round""")
                .bind("services", Source.values().length)
                .bind("round", ROUND)
                .mapTo(String.class)
                .list()));
        for (String code : waiting) {
            if (!deliver(code)) {
                return;
            }
        }
    }

    private static SourceCall call(DirectoryEntry entry) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", entry.code());
        body.put("name", entry.name());
        body.put("regionCode", entry.regionCode());
        body.put("kind", entry.kind().name());
        body.put("parentCode", entry.parentCode());
        body.put("version", entry.version());
        return SourceCall.put("/api/v1/agency-replicas/" + entry.code(), body);
    }

    private long delivered(String code, Source source) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version from agency_delivery where agency_code = :code and service = :service")
                .bind("code", code)
                .bind("service", source.serviceName())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    private void confirm(DirectoryEntry entry, Source source) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into agency_delivery (agency_code, service, version) values (:code, :service, :version)
                        on conflict (agency_code, service) do update
                        set version = greatest(agency_delivery.version, excluded.version)""")
                .bind("code", entry.code())
                .bind("service", source.serviceName())
                .bind("version", entry.version())
                .execute());
    }
}
