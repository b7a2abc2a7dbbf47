package org.gongkai.request.announcement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/**
 * The submissions that applications came from: parts that were split off came with their whole, and who follows what they have
 * sent follows all that it has become.
 */
@Singleton
class WhatArrived {

    /** Each application with those that it was split off, one after the other. */
    private static final String ABOVE = """
            with recursive above(application, ancestor) as (
                select id, id from unnest(cast(:applications as uuid[])) id
                union all
                select a.application, h.split_from from above a join handling h on h.application_id = a.ancestor
                where h.split_from is not null)
            """;

    private final Jdbi jdbi;

    WhatArrived(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** That of an application; empty where nothing is kept of its arrival. */
    Optional<UUID> of(UUID application) {
        return Optional.ofNullable(of(List.of(application)).get(application));
    }

    /** Those of some applications, as far as there are any. */
    Map<UUID, UUID> of(Collection<UUID> applications) {
        Map<UUID, UUID> submissions = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(ABOVE + """
                        select a.application, s.id from above a join submission s on s.application_id = a.ancestor""")
                .bindArray("applications", UUID.class, applications)
                .map((row, context) ->
                        Map.entry(row.getObject("application", UUID.class), row.getObject("id", UUID.class)))
                .forEach(one -> submissions.put(one.getKey(), one.getValue())));
        return submissions;
    }

    /** Whether something else that it has become stands, whatever happens to this application. */
    boolean hasBecomeOthers(UUID application) {
        return jdbi.withHandle(handle -> handle.createQuery(ABOVE + """
                        , family(id) as (
                            select ancestor from above
                            union
                            select h.application_id from family f join handling h on h.split_from = f.id)
                        select exists (select from family f join application a on a.id = f.id
                            where a.id <> :application and a.voided_at is null)""")
                .bindArray("applications", UUID.class, List.of(application))
                .bind("application", application)
                .mapTo(Boolean.class)
                .one());
    }
}
