package org.gongkai.litigation.length;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.LengthSettings;
import org.gongkai.registers.calendar.PlacedLengths;
import org.gongkai.registers.calendar.ReplicatedLength;

/** The lengths of terms that are set elsewhere, for whoever counts here. */
@ApplicationScoped
public class TermLengths implements LengthSettings {

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Event<LengthsChanged> changed;

    TermLengths(Jdbi jdbi, ObjectMapper mapper, Event<LengthsChanged> changed) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.changed = changed;
    }

    @Override
    public OfBodies now() {
        return new PlacedLengths(jdbi.withHandle(this::all).stream()
                .flatMap(ReplicatedLength::placed)
                .toList());
    }

    /** How they stood before one of them has changed. */
    public OfBodies before(LengthsChanged change) {
        return new PlacedLengths(Stream.concat(
                        jdbi.withHandle(this::all).stream().filter(one -> !isSame(one, change.after())),
                        change.before().stream())
                .flatMap(ReplicatedLength::placed)
                .toList());
    }

    private static boolean isSame(ReplicatedLength one, ReplicatedLength other) {
        return one.place().equals(other.place()) && one.timer().equals(other.timer());
    }

    /** Takes what is set over, and answers how it stands here: what is known, or older, changes nothing. */
    public ReplicatedLength take(ReplicatedLength told) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    Optional<ReplicatedLength> before = all(handle).stream()
                            .filter(one -> isSame(one, told))
                            .findFirst();
                    boolean newer = handle.createUpdate("""
                                    insert into term_length (layer, code, timer, version, lengths)
                                    values (:layer, :code, :timer, :version, cast(:lengths as jsonb))
                                    on conflict (layer, code, timer) do update
                                    set version = excluded.version, lengths = excluded.lengths
                                    where term_length.version < excluded.version""")
                                    .bind("layer", told.layer())
                                    .bind("code", told.code())
                                    .bind("timer", told.timer())
                                    .bind("version", told.version())
                                    .bind("lengths", written(told.lengths()))
                                    .execute()
                            == 1;
                    if (newer) {
                        changed.fire(new LengthsChanged(before, told));
                        return told;
                    }
                    return before.orElse(told);
                }));
    }

    private List<ReplicatedLength> all(Handle handle) {
        return handle.createQuery("select * from term_length order by layer, code, timer")
                .map((row, context) -> new ReplicatedLength(
                        CalendarScope.Layer.valueOf(row.getString("layer")),
                        row.getString("code"),
                        row.getString("timer"),
                        row.getLong("version"),
                        read(row.getString("lengths"))))
                .list();
    }

    private List<ReplicatedLength.FromDay> read(String json) {
        try {
            return mapper.readValue(json, new TypeReference<List<ReplicatedLength.FromDay>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(List<ReplicatedLength.FromDay> lengths) {
        try {
            return mapper.writeValueAsString(lengths);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
