package org.gongkai.report.collect;

import java.util.Set;
import java.util.stream.Stream;

/** A service that figures come from, with the tables of the form that it answers for. */
public enum Source {
    REQUEST("request-service", Set.of("T3", "S6"), Set.of("applications", "retention-runs")),
    DISCLOSURE(
            "disclosure-service", Set.of("T2"), Set.of("disclosures", "normative-documents", "administrative-actions")),
    LITIGATION("litigation-service", Set.of("T4"), Set.of("cases"));

    private final String serviceName;
    private final Set<String> tables;
    private final Set<String> registers;

    Source(String serviceName, Set<String> tables, Set<String> registers) {
        this.serviceName = serviceName;
        this.tables = tables;
        this.registers = registers;
    }

    /** The service's name in answers and logs. */
    public String serviceName() {
        return serviceName;
    }

    /** Tables of the form, and S6 for the processing fees of section 6. */
    public Set<String> tables() {
        return tables;
    }

    /** First path segments below {@code /api/v1} that the service serves. */
    public Set<String> registers() {
        return registers;
    }

    /** The service that answers for a table; there is none for a table that the form does not have. */
    public static java.util.Optional<Source> ofTable(String table) {
        return Stream.of(values())
                .filter(source -> source.tables.contains(table))
                .findFirst();
    }
}
