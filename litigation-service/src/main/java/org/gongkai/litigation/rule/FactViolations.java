package org.gongkai.litigation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.register.KnownDays;

/** What is found wrong with facts that somebody says, to be told all at once. */
final class FactViolations {

    private final List<Violation> all = new ArrayList<>();
    private final LocalDate today;

    FactViolations(LocalDate today) {
        this.today = today;
    }

    /** Refuses a fact. */
    void refuse(String pointer, Message why) {
        all.add(new Violation(pointer, why));
    }

    /** Refuses a day to come, and one before another that it comes after. */
    void inOrder(String pointer, LocalDate day, LocalDate earlier) {
        if (day == null) {
            return;
        }
        if (day.isAfter(today)) {
            refuse(pointer, KitWords.NOT_AFTER_TODAY);
        } else if (earlier != null && day.isBefore(earlier)) {
            refuse(pointer, CaseFileWords.NOT_BEFORE.with(earlier));
        } else {
            known(pointer, day);
        }
    }

    /** Refuses a day that no calendar knows. */
    void known(String pointer, LocalDate day) {
        Optional.ofNullable(day).flatMap(KnownDays::refusal).ifPresent(why -> refuse(pointer, why));
    }

    /** Throws what was refused, where anything was. */
    void end() {
        if (!all.isEmpty()) {
            throw Problem.invalid(all);
        }
    }
}
