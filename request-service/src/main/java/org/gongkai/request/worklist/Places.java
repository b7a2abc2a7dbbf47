package org.gongkai.request.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.request.due.OpenTerms;
import org.gongkai.request.due.TermState;

/** The order of what is to be done, and how many are in each state. */
@ApplicationScoped
class Places {

    private static final String PAGE = SqlResource.read(Places.class, "page.sql");

    private static final String[] STATES =
            Stream.of(TermState.values()).map(TermState::name).toArray(String[]::new);

    private final OpenTerms terms;
    private final Jdbi jdbi;

    Places(OpenTerms terms, Jdbi jdbi) {
        this.terms = terms;
        this.jdbi = jdbi;
    }

    /**
     * A page.
     *
     * @param places in order, one more than the page has where there is a next
     */
    record Found(Map<TermState, Long> counts, List<Place> places) {}

    private record Row(Optional<Place> place, TermState state, long number) {}

    Found of(Collection<String> bodies, WorklistFilter filter, PageRequest page, LocalDate today) {
        Place after = Cursor.read(page.after(), Place::read).orElse(Place.FIRST);
        OpenTerms.Rows open = terms.of(bodies, today);
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(PAGE.replace("{0}", open.sql())
                        .replace("{1}", open.owed())
                        .replace("{2}", TermState.SQL))
                .bindMap(open.values())
                .bind("today", today)
                .bind("handler", filter.handler().orElse(null))
                .bind("state", filter.state().map(TermState::name).orElse(null))
                .bind("waitingFor", filter.waitingFor().map(Enum::name).orElse(null))
                .bind("states", STATES)
                .bind("afterUrgency", after.urgency())
                .bind("afterDue", after.due())
                .bind("afterId", after.id())
                .bind("limitRows", page.limit() + 1)
                .map((row, context) -> row(row))
                .list());
        Map<TermState, Long> counts = new EnumMap<>(TermState.class);
        Stream.of(TermState.values()).forEach(one -> counts.put(one, 0L));
        rows.stream().filter(row -> row.place().isEmpty()).forEach(row -> counts.put(row.state(), row.number()));
        return new Found(
                counts,
                // A day of digits comes before infinity, and ids are written as they are ordered.
                rows.stream()
                        .flatMap(row -> row.place().stream())
                        .sorted(Comparator.comparing(Place::urgency)
                                .thenComparing(Place::due)
                                .thenComparing(place -> place.id().toString()))
                        .toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Row(
                id == null ? Optional.empty() : Optional.of(new Place(row.getInt("urgency"), row.getString("due"), id)),
                TermState.valueOf(row.getString("state")),
                row.getLong("number"));
    }
}
