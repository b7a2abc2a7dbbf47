package org.gongkai.report.service;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A service that figures come from, with the tables of the form that it answers for. */
public enum Source {
    REQUEST("request-service", Set.of("T3", "S6"), Set.of("applications", "processing-fees")),
    DISCLOSURE("disclosure-service", Set.of("T2"), Set.of("normative-documents", "administrative-actions")),
    LITIGATION("litigation-service", Set.of("T4"), Set.of("cases"));

    private final String serviceName;
    private final Set<String> tables;
    private final Set<String> registers;

    Source(String serviceName, Set<String> tables, Set<String> registers) {
        this.registers = registers;
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

    /** The registers that give the cells of its tables their figures, as the form names them. */
    public Set<String> registers() {
        return registers;
    }

    /** The service that has a register; there is none for a register that no cell has its figure from. */
    public static Optional<Source> ofRegister(String register) {
        return Stream.of(values())
                .filter(source -> source.registers.contains(register))
                .findFirst();
    }

    /** The service that answers for a table; there is none for a table that the form does not have. */
    public static Optional<Source> ofTable(String table) {
        return Stream.of(values())
                .filter(source -> source.tables.contains(table))
                .findFirst();
    }
}
