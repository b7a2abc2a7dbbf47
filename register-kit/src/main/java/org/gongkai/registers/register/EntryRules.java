package org.gongkai.registers.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.FieldType;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.problem.RegisterWords;

/** Everything that must hold for an entry, from a form field or an import alike. */
public final class EntryRules<E extends Record> {

    /** Founding of the People's Republic; no date of a register lies before it. */
    public static final LocalDate FIRST_DAY = KnownDays.FIRST;

    private static final LocalDate LAST_DAY = KnownDays.LAST;

    private final Register<E> register;
    private final Fields<E> fields;
    private final Editions editions;
    private final Constraints constraints;
    private final Clock clock;

    public EntryRules(Register<E> register, Fields<E> fields, Editions editions, Constraints constraints, Clock clock) {
        this.register = register;
        this.fields = fields;
        this.editions = editions;
        this.constraints = constraints;
        this.clock = clock;
    }

    /** What is wrong with the entry; the pointers are JSON pointers. */
    public List<Violation> check(E entry) {
        List<Violation> violations = new ArrayList<>(constraints.broken(entry));
        if (!violations.isEmpty()) {
            return violations;
        }
        LocalDate today = LocalDate.now(clock);
        for (Field field : fields.all()) {
            if (field.value(entry) instanceof LocalDate date) {
                if (date.isAfter(today) && !field.mayLieAhead()) {
                    violations.add(new Violation("/" + field.name(), KitWords.NOT_AFTER_TODAY));
                } else if (date.isAfter(LAST_DAY)) {
                    violations.add(new Violation("/" + field.name(), RegisterWords.NOT_AFTER.with(LAST_DAY)));
                } else if (date.isBefore(FIRST_DAY)) {
                    violations.add(new Violation("/" + field.name(), RegisterWords.NOT_BEFORE.with(FIRST_DAY)));
                }
            }
        }
        violations.addAll(register.check(entry, today));
        return violations.isEmpty() ? uncounted(entry) : violations;
    }

    /** What the edition of its year has no cell for would be registered and never counted. */
    private List<Violation> uncounted(E entry) {
        return register.movements(entry).stream()
                .filter(movement -> editions.misses(movement.flow(), movement.year()))
                .map(movement -> new Violation(
                        "/" + codeField(entry, movement), RegisterWords.NOT_A_CODE_OF_THE_FORM.with(movement.year())))
                .toList();
    }

    /** The field whose code the edition does not have; the agency's where it is none of them alone. */
    private String codeField(E entry, Movement movement) {
        Form form = editions.of(movement.year());
        for (Field field : fields.all()) {
            if (field.type() instanceof FieldType.CodeOfForm code
                    && field.value(entry) instanceof String value
                    && List.of(movement.flow().split("/")).contains(value)
                    && form.leaves(code.role()).stream()
                            .noneMatch(leaf -> leaf.id().equals(value))) {
                return field.name();
            }
        }
        return Fields.AGENCY;
    }
}
