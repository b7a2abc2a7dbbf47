package org.gongkai.disclosure.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** The bodies that give data out, and what each has. */
@Singleton
class OpenBodies {

    private static final String SQL = SqlResource.read(OpenBodies.class, "bodies.sql");

    private final Jdbi jdbi;

    OpenBodies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A page of them, in order of their codes. */
    Page<OpenBody> list(Optional<String> agencyCode, Optional<RegionCode> region, PageRequest page) {
        List<OpenBody> oneMore = jdbi.withHandle(handle -> handle.createQuery(SQL)
                .bind("agency", agencyCode.orElse(null))
                .bind("region", region.map(RegionCode::prefix).orElse("") + "%")
                .bind("afterCode", Cursor.read(page.after(), key -> key).orElse(""))
                .bind("limitRows", page.limit() + 1)
                .map((row, context) -> body(row))
                .list());
        return Page.of(oneMore, page.limit(), OpenBody::code);
    }

    private static OpenBody body(ResultSet row) throws SQLException {
        Map<OpenDataset, OpenBody.Holding> holdings = new EnumMap<>(OpenDataset.class);
        add(holdings, OpenDataset.DISCLOSURES, row, "items");
        add(holdings, OpenDataset.NORMATIVE_DOCUMENTS, row, "documents");
        add(holdings, OpenDataset.ADMINISTRATIVE_DECISIONS, row, "decisions");
        int firstYear = row.getInt("first_year");
        if (!row.wasNull()) {
            holdings.put(
                    OpenDataset.ADMINISTRATIVE_ACTIONS,
                    new OpenBody.Holding(
                            LocalDate.of(firstYear, 1, 1),
                            LocalDate.of(row.getInt("last_year"), 12, 31),
                            Optional.empty()));
        }
        return new OpenBody(row.getString("code"), row.getString("name"), row.getString("region_code"), holdings);
    }

    private static void add(
            Map<OpenDataset, OpenBody.Holding> holdings, OpenDataset dataset, ResultSet row, String prefix)
            throws SQLException {
        LocalDate from = row.getObject(prefix + "_from", LocalDate.class);
        if (from != null) {
            holdings.put(
                    dataset,
                    new OpenBody.Holding(
                            from,
                            row.getObject(prefix + "_to", LocalDate.class),
                            Optional.ofNullable(row.getTimestamp(prefix + "_changed"))
                                    .map(Timestamp::toInstant)));
        }
    }
}
