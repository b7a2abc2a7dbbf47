package org.gongkai.registers.verification;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.kit.figures.TallyDifference;

/** Counts anew what tallies keep, and lists each kind of which they say another number than the rows. */
@ApplicationScoped
class TallyRecount {

    private static final TypeReference<Map<String, Object>> KEY = new TypeReference<>() {};

    private static final String DIFFERENCES = """
            select agency_code, cast(key as text) as key, coalesce(kept.number, 0) as kept,
                   coalesce(counted.number, 0) as recount
            from (select agency_code, key, sum(number) as number from (%2$s) rows%1$s group by 1, 2) kept
            full join (select agency_code, key, sum(number) as number from (%3$s) rows%1$s group by 1, 2) counted
                using (agency_code, key)
            where coalesce(kept.number, 0) <> coalesce(counted.number, 0)
            order by agency_code, cast(key as text)""";

    private final List<Tally> tallies;
    private final ObjectMapper mapper;

    TallyRecount(@All List<Tally> tallies, ObjectMapper mapper) {
        this.tallies =
                tallies.stream().sorted(Comparator.comparing(Tally::name)).toList();
        this.mapper = mapper;
    }

    /** Where tallies and rows differ, of every body or of one; empty where the service keeps no tally. */
    Optional<List<TallyDifference>> differences(Handle handle, Optional<String> agencyCode) {
        return tallies.isEmpty()
                ? Optional.empty()
                : Optional.of(tallies.stream()
                        .flatMap(tally -> differences(handle, tally, agencyCode).stream())
                        .toList());
    }

    private List<TallyDifference> differences(Handle handle, Tally tally, Optional<String> agencyCode) {
        Query query = handle.createQuery(DIFFERENCES.formatted(
                agencyCode.isPresent() ? " where agency_code = :agencyCode" : "", tally.kept(), tally.counted()));
        agencyCode.ifPresent(code -> query.bind("agencyCode", code));
        return query.map((row, context) -> new TallyDifference(
                        tally.name(),
                        row.getString("agency_code"),
                        key(row.getString("key")),
                        row.getLong("kept"),
                        row.getLong("recount")))
                .list();
    }

    private Map<String, Object> key(String json) {
        try {
            return mapper.readValue(json, KEY);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
