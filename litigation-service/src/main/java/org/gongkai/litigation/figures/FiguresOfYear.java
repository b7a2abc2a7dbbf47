package org.gongkai.litigation.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.litigation.course.LossGround;
import org.gongkai.litigation.outcome.Block;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.registers.statistics.ScopedRows;

/** Counts how the cases of a year went, from the rows of the register and from what is known of their decisions. */
@ApplicationScoped
public class FiguresOfYear {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String BLOCKS = SqlResource.read(FiguresOfYear.class, "blocks.sql");
    private static final String BODIES = SqlResource.read(FiguresOfYear.class, "bodies.sql");
    private static final String GROUNDS = SqlResource.read(FiguresOfYear.class, "grounds.sql");
    private static final String HEARINGS = SqlResource.read(FiguresOfYear.class, "hearings.sql");

    private final FigureReach reach;
    private final CaseFigureSettings settings;
    private final Jdbi jdbi;

    FiguresOfYear(FigureReach reach, CaseFigureSettings settings, Jdbi jdbi) {
        this.reach = reach;
        this.settings = settings;
        this.jdbi = jdbi;
    }

    /** Those of a body, or of all bodies in the sum of a region. */
    public CaseFigures of(int year, FigureScope scope) {
        ScopedRows rows = reach.rows(scope, year, Optional.empty());
        return jdbi.withHandle(handle -> {
            Hearings hearings = query(handle, HEARINGS, rows, year)
                    .map((row, context) -> new Hearings(row.getLong("heard"), row.getLong("head_appeared")))
                    .one();
            return new CaseFigures(
                    blocks(handle, rows, year),
                    grounds(handle, rows, year),
                    hearings.heard(),
                    hearings.headAppeared(),
                    percent(hearings.headAppeared(), hearings.heard()));
        });
    }

    /** Those of each body in the sum that has any, by code: rates of few cases are told of none. */
    public List<BodyFigures> byBody(int year, FigureScope scope) {
        ScopedRows rows = reach.rows(scope, year, Optional.empty());
        Map<String, Map<Block, BlockFigures>> bodies = new TreeMap<>();
        jdbi.useHandle(handle -> query(handle, BODIES, rows, year)
                .map((row, context) -> Map.entry(row.getString("agency_code"), block(row)))
                .forEach(found -> bodies.computeIfAbsent(found.getKey(), first -> new EnumMap<>(Block.class))
                        .put(found.getValue().block(), found.getValue())));
        return bodies.entrySet().stream()
                .map(body -> new BodyFigures(body.getKey(), inOrder(body.getValue())))
                .toList();
    }

    private record Hearings(long heard, long headAppeared) {}

    private List<BlockFigures> blocks(Handle handle, ScopedRows rows, int year) {
        Map<Block, BlockFigures> found = query(handle, BLOCKS, rows, year)
                .map((row, context) -> block(row))
                .collect(Collectors.toMap(BlockFigures::block, Function.identity()));
        return inOrder(found);
    }

    private static List<BlockFigures> inOrder(Map<Block, BlockFigures> found) {
        return Arrays.stream(Block.values())
                .map(block -> found.getOrDefault(
                        block, new BlockFigures(block, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty())))
                .toList();
    }

    private BlockFigures block(ResultSet row) throws SQLException {
        long decided = row.getLong("decided");
        long corrected = row.getLong("corrected");
        return new BlockFigures(
                Block.valueOf(row.getString("kind")),
                decided,
                row.getLong("upheld"),
                corrected,
                row.getLong("other"),
                row.getLong("pending"),
                percent(corrected, decided),
                decided < settings.least() ? Optional.empty() : Optional.of(row.getLong("median_days")));
    }

    private static Map<LossGround, Long> grounds(Handle handle, ScopedRows rows, int year) {
        Map<LossGround, Long> grounds = new LinkedHashMap<>();
        query(handle, GROUNDS, rows, year)
                .map((row, context) -> Map.entry(LossGround.valueOf(row.getString("ground")), row.getLong("cases")))
                .forEach(entry -> grounds.put(entry.getKey(), entry.getValue()));
        return grounds;
    }

    private static Query query(Handle handle, String sql, ScopedRows rows, int year) {
        return rows.bind(handle.createQuery(sql))
                .bind("first", LocalDate.of(year, 1, 1))
                .bind("last", LocalDate.of(year, 12, 31));
    }

    private Optional<BigDecimal> percent(long part, long whole) {
        return whole < settings.least() || whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
