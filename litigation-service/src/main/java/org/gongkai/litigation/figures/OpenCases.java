package org.gongkai.litigation.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.litigation.outcome.Block;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.registers.statistics.RecordedMoments;
import org.gongkai.registers.statistics.ScopedRows;

/** The cases that were pending (尚未审结) at the end of any day, as table 4 counts them at the end of a year. */
@ApplicationScoped
public class OpenCases {

    private static final String OPEN = SqlResource.read(OpenCases.class, "open.sql");
    private static final String OPEN_AS_OF = SqlResource.read(OpenCases.class, "open-as-of.sql");

    private final FigureReach reach;
    private final RecordedMoments moments;
    private final Jdbi jdbi;

    OpenCases(FigureReach reach, RecordedMoments moments, Jdbi jdbi) {
        this.reach = reach;
        this.moments = moments;
        this.jdbi = jdbi;
    }

    /**
     * A page of those of a body, or of all bodies in the sum of a region; those first that had been pending for longest.
     *
     * @param asOf what was recorded up to this moment alone; the answer is the same for ever then
     */
    public Page<OpenCase> on(
            LocalDate day, FigureScope scope, Optional<Block> block, Optional<Instant> asOf, PageRequest page) {
        moments.settle(asOf);
        ScopedRows rows = reach.rows(scope, day.getYear(), asOf);
        Optional<Place> after = Cursor.read(page.after(), Place::of);
        List<OpenCase> oneMore = jdbi.withHandle(handle -> asked(rows, handle, asOf)
                .bind("on", day)
                .bindByType("kind", block.map(Enum::name).orElse(null), String.class)
                .bindByType("lastDay", after.map(Place::acceptedOn).orElse(null), LocalDate.class)
                .bindByType("lastId", after.map(Place::id).orElse(null), UUID.class)
                .bind("most", page.limit() + 1)
                .map((row, context) -> open(row, day))
                .list());
        return Page.of(oneMore, page.limit(), OpenCase::key);
    }

    private static Query asked(ScopedRows rows, Handle handle, Optional<Instant> asOf) {
        Query query = rows.bind(handle.createQuery(asOf.isPresent() ? OPEN_AS_OF : OPEN));
        asOf.ifPresent(moment -> query.bind("asOf", moment));
        return query;
    }

    /** Where the page before ended. */
    private record Place(LocalDate acceptedOn, UUID id) {

        private static final int DAY = 10;

        static Place of(String key) {
            try {
                return new Place(LocalDate.parse(key.substring(0, DAY)), UUID.fromString(key.substring(DAY + 1)));
            } catch (DateTimeParseException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(key, e);
            }
        }
    }

    private static OpenCase open(ResultSet row, LocalDate day) throws SQLException {
        LocalDate acceptedOn = row.getObject("accepted_on", LocalDate.class);
        return new OpenCase(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("case_file_id", UUID.class)),
                row.getString("agency_code"),
                row.getString("case_number"),
                Block.valueOf(row.getString("kind")),
                acceptedOn,
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getString("receipt_number")),
                ChronoUnit.DAYS.between(acceptedOn, day));
    }
}
