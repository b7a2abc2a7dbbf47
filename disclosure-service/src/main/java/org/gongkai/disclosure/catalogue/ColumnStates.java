package org.gongkai.disclosure.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.SqlResource;

/** How the columns of a list are kept, counted from the register of items. */
@Singleton
class ColumnStates {

    private static final String SQL = SqlResource.read(ColumnStates.class, "column-states.sql");

    private final Jdbi jdbi;

    ColumnStates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of the columns of a version, by path. */
    Map<String, ColumnState> of(CatalogueVersion version, LocalDate on) {
        Map<String, ColumnState> states = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(SQL)
                .bind("agency", version.agencyCode())
                .bind("version", version.version())
                .bind("on", on)
                .map((row, context) -> states.put(row.getString("path"), state(row, version, on)))
                .list());
        return states;
    }

    private static ColumnState state(ResultSet row, CatalogueVersion version, LocalDate on) throws SQLException {
        Optional<LocalDate> last = Optional.ofNullable(row.getObject("last_published_on", LocalDate.class));
        LocalDate since = row.getObject("listed_since", LocalDate.class);
        CatalogueColumn column = version.column(row.getString("path")).orElseThrow();
        Optional<LocalDate> due = column.rhythm().dueAfter(last.orElse(since));
        return new ColumnState(
                row.getLong("items"), last, due, due.filter(on::isAfter).isPresent());
    }
}
