package org.gongkai.request.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import org.gongkai.registers.calendar.ShippedCalendar;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.migration.row.ColumnsOfLife;
import org.gongkai.request.migration.row.LedgerColumns;

/** A life that a ledger tells is written into a ledger as it was. */
class LedgerRoundTripTest {

    private static final int LIVES = 2_000;
    private static final WorkingCalendar CALENDAR = ShippedCalendar.national();
    private static final Replay.Source SOURCE =
            new Replay.Source("sha", 2, "clerk", Instant.parse("2026-01-01T00:00:00Z"), LocalDate.of(2026, 1, 1));

    @Test
    void columns_become_events_and_events_columns() {
        for (long seed = 0; seed < LIVES; seed++) {
            Ledgers.Row row = Ledgers.row(seed, "N-" + seed, "11230505001234567F", CALENDAR);

            LedgerLife life = Replay.of(row.entry(), row.columns(), SOURCE, CALENDAR, UnaryOperator.identity());

            assertThat(life.refusals()).as("seed %d: %s", seed, row).isEmpty();
            assertThat(ColumnsOfLife.of(life.steps())).as("seed %d", seed).isEqualTo(row.columns());
            assertThat(((LedgerKept) life.steps().getFirst().event()).steps())
                    .isEqualTo(life.steps().size() - 1);
            // What is kept comes to the same whenever it is read.
            Course read = Course.of(Beginning.received(row.entry().receivedOn()), life.steps(), CALENDAR);
            assertThat(read.stage()).as("seed %d", seed).isEqualTo(life.course().stage());
            assertThat(read.concluded().map(Course.Concluded::on))
                    .isEqualTo(java.util.Optional.ofNullable(row.entry().closedOn()));
        }
    }

    @Test
    void no_column_of_a_ledger_is_left_out() throws ReflectiveOperationException {
        Set<String> told = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (RecordComponent column : LedgerColumns.class.getRecordComponents()) {
            all.add(column.getName());
            for (long seed = 0; seed < LIVES && !told.contains(column.getName()); seed++) {
                LedgerColumns columns = Ledgers.row(seed, "N-" + seed, "11230505001234567F", CALENDAR)
                        .columns();
                if (column.getAccessor().invoke(columns) != null) {
                    told.add(column.getName());
                }
            }
        }

        assertThat(told).isEqualTo(all);
    }
}
