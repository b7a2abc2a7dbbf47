package org.gongkai.report.service;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.form.Form;

/** A service that figures come from, with the registers that it keeps. */
public enum Source {
    REQUEST("request-service", Set.of("applications", "processing-fees")),
    DISCLOSURE("disclosure-service", Set.of("normative-documents", "administrative-actions")),
    LITIGATION("litigation-service", Set.of("cases"));

    private final String serviceName;
    private final Set<String> registers;

    Source(String serviceName, Set<String> registers) {
        this.serviceName = serviceName;
        this.registers = registers;
    }

    /** The service's name in answers and logs. */
    public String serviceName() {
        return serviceName;
    }

    /** The tables of an edition that it answers for, and what of a section it counts without printing it. */
    public Set<String> tables(Form form) {
        return form.tablesOf(registers);
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

    /** The service that answers for a table of an edition; there is none for a table that the form does not have. */
    public static Optional<Source> ofTable(Form form, String table) {
        return Stream.of(values())
                .filter(source -> source.tables(form).contains(table))
                .findFirst();
    }
}
