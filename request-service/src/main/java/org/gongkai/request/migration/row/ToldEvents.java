package org.gongkai.request.migration.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.gongkai.form.words.Message;
import org.gongkai.registers.further.Remark;
import org.gongkai.request.life.event.LifeEvent;

/**
 * What has been made of the columns of a row so far: events, what is no step and is kept as it stands, and what was wrong with
 * it.
 */
public final class ToldEvents {

    private final LedgerColumns columns;
    private final List<Told> events = new ArrayList<>();
    private final Map<String, String> kept = new TreeMap<>();
    private final List<Remark> warnings = new ArrayList<>();

    ToldEvents(LedgerColumns columns) {
        this.columns = columns;
    }

    /**
     * An event.
     *
     * @param column that has its day
     */
    public record Told(LifeEvent event, String column) {}

    /** In the order of their days; of those of one day in that in which they were added, the order of a life. */
    public List<Told> events() {
        return events.stream()
                .sorted(Comparator.comparing(told -> told.event().on()))
                .toList();
    }

    /** What is no step, by column. */
    public Map<String, String> kept() {
        return kept;
    }

    public List<Remark> warnings() {
        return warnings;
    }

    /** Keeps something that the ledger has no column for. */
    void keep(String name, String text) {
        kept.put(name, text);
    }

    void add(LifeEvent event, String column) {
        events.add(new Told(event, column));
    }

    /** Keeps what a column tells, where it tells something. */
    void keep(String name) {
        Columns.find(columns, name).ifPresent(value -> kept.put(name, text(value)));
    }

    /** Keeps what a column tells and what is no step without another one, and warns of that. */
    void keepWithout(String name, String missing) {
        if (Columns.find(columns, name).isPresent()) {
            keep(name);
            warn(name, "NO_STEP", MigrationWords.NO_STEP_WITHOUT.with(Message.field(missing)));
        }
    }

    void warn(String name, String code, Message message) {
        warnings.add(new Remark(Optional.of(name), code, message));
    }

    private static String text(Object value) {
        return value instanceof Enum<?> choice ? choice.name() : value.toString();
    }
}
