package org.gongkai.request.migration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.further.FurtherColumns;
import org.gongkai.registers.further.FurtherImport;
import org.gongkai.registers.further.Remark;
import org.gongkai.registers.word.AmbiguousWord;
import org.gongkai.registers.word.Word;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.application.SteppedMember;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.migration.row.ColumnsOfLife;
import org.gongkai.request.migration.row.LedgerColumns;
import org.gongkai.request.migration.row.MigrationWords;
import org.gongkai.request.said.RefusalNames;

/** What ledgers tell of how applications were handled: it becomes the lives of these, and is written of any life. */
@ApplicationScoped
class LifeColumns implements FurtherColumns<DisclosureApplication, LedgerColumns, LedgerLife> {

    /** Steps that follow the row of the register: nobody has taken them. */
    private static final Set<Step> OF_THE_RECORD =
            EnumSet.of(Step.RECORD_CONCLUDED, Step.RECORD_REOPENED, Step.RECORD_CORRECTED);

    private final StoredLives lives;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final RefusalNames names;
    private final CurrentCaller caller;
    private final Clock clock;

    LifeColumns(
            StoredLives lives,
            Calendars calendars,
            AuditTrail audit,
            RefusalNames names,
            CurrentCaller caller,
            Clock clock) {
        this.lives = lives;
        this.calendars = calendars;
        this.audit = audit;
        this.names = names;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String register() {
        return "applications";
    }

    @Override
    public Class<LedgerColumns> type() {
        return LedgerColumns.class;
    }

    @Override
    public Set<String> fixedFields() {
        return SteppedMember.members();
    }

    @Override
    public List<Word> words() {
        return Word.table(LifeColumns.class);
    }

    @Override
    public List<AmbiguousWord> ambiguousWords() {
        return AmbiguousWord.table(LifeColumns.class);
    }

    @Override
    public Map<UUID, Known<LedgerColumns>> known(Handle handle, Collection<UUID> records) {
        Set<UUID> waiting = lives.waiting(handle, records);
        Map<UUID, Known<LedgerColumns>> known = new HashMap<>();
        lives.steps(handle, records)
                .forEach((record, steps) -> known.put(
                        record,
                        new Known<>(
                                ColumnsOfLife.of(steps),
                                waiting.contains(record) || isHandled(steps)
                                        ? Optional.of(new Remark(
                                                Optional.empty(), "HANDLED_SINCE", MigrationWords.HANDLED_SINCE))
                                        : Optional.empty())));
        return known;
    }

    /** Whether somebody has taken a step beside what a ledger told. */
    private static boolean isHandled(List<Taken> steps) {
        int begin = Taken.beginningOfLedger(steps);
        int told = steps.get(begin).event() instanceof LedgerKept kept ? begin + kept.steps() + 1 : begin;
        return steps.subList(told, steps.size()).stream().anyMatch(step -> !OF_THE_RECORD.contains(step.step()));
    }

    @Override
    public FurtherImport<DisclosureApplication, LedgerColumns, LedgerLife> begin(Handle handle, String fileHash) {
        return new LifeImport(
                handle,
                lives,
                calendars,
                audit,
                names,
                new Replay.Source(
                        fileHash,
                        0,
                        caller.get().name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        LocalDate.now(clock)));
    }
}
