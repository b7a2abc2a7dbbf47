package org.gongkai.registers.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.validation.Validator;

import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;

/** Everything that must hold for an entry, from a form field or an import alike. */
public final class EntryRules<E extends Record> {

    /** Founding of the People's Republic; no date of a register lies before it. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);

    private final Register<E> register;
    private final Fields<E> fields;
    private final Validator validator;
    private final Clock clock;

    public EntryRules(Register<E> register, Fields<E> fields, Validator validator, Clock clock) {
        this.register = register;
        this.fields = fields;
        this.validator = validator;
        this.clock = clock;
    }

    /** What is wrong with the entry; the pointers are JSON pointers. */
    public List<Violation> check(E entry) {
        List<Violation> violations = new ArrayList<>(validator.validate(entry).stream()
                .map(broken -> new Violation("/" + broken.getPropertyPath(), broken.getMessage()))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList());
        if (!violations.isEmpty()) {
            return violations;
        }
        LocalDate today = LocalDate.now(clock);
        for (Field field : fields.all()) {
            if (field.value(entry) instanceof LocalDate date) {
                if (date.isAfter(today)) {
                    violations.add(new Violation("/" + field.name(), "lies after today"));
                } else if (date.isBefore(FIRST_DAY)) {
                    violations.add(new Violation("/" + field.name(), "lies before 1949-10-01"));
                }
            }
        }
        violations.addAll(register.check(entry, today));
        return violations;
    }
}
