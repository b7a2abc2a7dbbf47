package org.gongkai.report.service;

import java.util.Set;
import java.util.stream.Stream;

/** A service that figures come from, with the tables of the form that it answers for. */
public enum Source {
    REQUEST("request-service", Set.of("T3", "S6")),
    DISCLOSURE("disclosure-service", Set.of("T2")),
    LITIGATION("litigation-service", Set.of("T4"));

    private final String serviceName;
    private final Set<String> tables;

    Source(String serviceName, Set<String> tables) {
        this.serviceName = serviceName;
        this.tables = tables;
    }

    /** The service's name in answers and logs. */
    public String serviceName() {
        return serviceName;
    }

    /** Tables of the form, and S6 for the processing fees of section 6. */
    public Set<String> tables() {
        return tables;
    }

    /** The service that answers for a table; there is none for a table that the form does not have. */
    public static java.util.Optional<Source> ofTable(String table) {
        return Stream.of(values())
                .filter(source -> source.tables.contains(table))
                .findFirst();
    }
}
