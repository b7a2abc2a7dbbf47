package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.gongkai.form.words.Language;
import org.gongkai.litigation.audit.CaseOperation;
import org.gongkai.litigation.counting.Counted;
import org.gongkai.litigation.counting.Counting;
import org.gongkai.litigation.legalcase.CaseRegister;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.registers.Registers;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.record.RecordTurns;
import org.gongkai.registers.record.Registrar;

/** The rows of the register that a case counts in: the only count, brought up to what the case counts as. */
@Singleton
class CountedRows {

    /** Bound while a case writes its own rows, which it need not be told of. */
    private static final ScopedValue<Boolean> WRITING = ScopedValue.newInstance();

    private final Registrar<LegalCase> cases;
    private final CaseRegister register;
    private final RecordTurns turns;

    CountedRows(Registers registers, CaseRegister register, RecordTurns turns) {
        this.cases = registers.open(register).registrar();
        this.register = register;
        this.turns = turns;
    }

    /** Whether a case is writing its own rows. */
    static boolean areBeingWritten() {
        return WRITING.isBound();
    }

    /** Has nobody else change the rows of a case until the transaction ends. */
    void hold(Supplier<List<UUID>> rows) {
        turns.hold(register, rows);
    }

    /** Registers what the case counts as now, changes what it counts otherwise, and voids what it counts no more. */
    void settle(CaseFile file, WorkingCalendar calendar, LocalDate today) {
        List<Counted> wanted = file.stands() ? Counting.of(file.course(), file.options(), calendar, today) : List.of();
        // Two cases may be given the same numbers, each in an order of its own.
        List<RecordTurns.Turn> numbers = wanted.stream()
                .map(counted -> cases.turn(entry(file, counted, null)))
                .toList();
        turns.over(numbers, () -> settled(file, wanted));
    }

    private CaseFile settled(CaseFile file, List<Counted> wanted) {
        SortedSet<UUID> left = new TreeSet<>();
        file.proceedings().forEach(proceeding -> proceeding.record().ifPresent(left::add));
        List<Optional<UUID>> rows = new ArrayList<>();
        for (Counted counted : wanted) {
            Optional<UUID> row = counted.proceedings().stream()
                    .flatMap(number -> file.proceeding(number).record().stream())
                    .filter(left::contains)
                    .findFirst();
            row.ifPresent(left::remove);
            rows.add(row);
        }
        ScopedValue.where(WRITING, true).run(() -> {
            // What counts no more lets go of its number first.
            left.forEach(this::end);
            file.proceedings().forEach(proceeding -> proceeding.countsIn(null));
            for (int i = 0; i < wanted.size(); i++) {
                UUID row = write(file, wanted.get(i), rows.get(i));
                wanted.get(i)
                        .proceedings()
                        .forEach(number -> file.proceeding(number).countsIn(row));
            }
        });
        return file;
    }

    private UUID write(CaseFile file, Counted counted, Optional<UUID> row) {
        if (row.isEmpty()) {
            return cases.register(entry(file, counted, null)).id();
        }
        cases.change(
                row.get(),
                CaseOperation.COUNT_CASE,
                CaseFileWords.COUNTED.in(Language.CHINESE),
                before -> entry(file, counted, before.outcomeDetail()));
        return row.get();
    }

    private static LegalCase entry(CaseFile file, Counted counted, String detailBefore) {
        return new LegalCase(
                counted.caseNumber(),
                file.agencyCode(),
                counted.block().name(),
                counted.acceptedOn(),
                counted.closing().map(Counted.Closing::on).orElse(null),
                counted.closing().map(closing -> closing.result().name()).orElse(null),
                file.subject().receiptNumber(),
                counted.closing()
                        .map(closing -> closing.outcome().map(Enum::name).orElse(detailBefore))
                        .orElse(null));
    }

    private void end(UUID row) {
        cases.voidRecord(
                row,
                OptionalLong.empty(),
                JsonNodeFactory.instance.objectNode().put("reason", CaseFileWords.COUNTS_NO_MORE.in(Language.CHINESE)));
    }
}
