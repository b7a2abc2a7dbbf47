package org.gongkai.kit.directory;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.Ending;

/** The facts of the directory, which only grow. They are kept in memory as long as none has come. */
@ApplicationScoped
public class AgencyFacts {

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private volatile Known known = new Known(List.of());

    AgencyFacts(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    /** The bodies on a day, as known now or at a moment. */
    public DirectoryDay on(LocalDate day, Optional<Instant> asOf) {
        Known facts = current();
        return asOf.isPresent() ? DirectoryDay.of(facts.facts(), day, asOf) : facts.on(day);
    }

    /** The bodies that count for a year: those of its 31 December. */
    public DirectoryDay ofYear(int year, Optional<Instant> asOf) {
        return on(LocalDate.of(year, 12, 31), asOf);
    }

    /** Every fact that is recorded. */
    public List<AgencyFact> all() {
        return current().facts();
    }

    /** What was ever recorded of a body, the first first. */
    public List<AgencyFact> of(String code) {
        return current().byCode().getOrDefault(code, List.of());
    }

    /** Every fact, with those of the transaction at hand. */
    public List<AgencyFact> all(Handle handle) {
        return handle.createQuery("select * from agency_fact order by code, version")
                .map((row, context) -> fact(row))
                .list();
    }

    /** Records a fact, unless it is there already. */
    public boolean add(Handle handle, AgencyFact fact) {
        AgencyState state = fact.state();
        return handle.createUpdate("""
                                insert into agency_fact (code, version, valid_from, valid_to, name, region_code, kind, duty,
                                    included_in, reports_to, counted_in, accepts_applications, contact, ending, successors,
                                    voided, recorded_at)
                                values (:code, :version, :validFrom, :validTo, :name, :regionCode, :kind, :duty, :includedIn,
                                    :reportsTo, :countedIn, :acceptsApplications, cast(:contactJson as jsonb), :ending,
                                    :successors, :voided, :recordedAt)
                                on conflict (code, version) do nothing""")
                        .bindMethods(fact)
                        .bindMethods(state)
                        .bindArray("successors", String.class, fact.successors())
                        .bind("contactJson", json(state.contact()))
                        .execute()
                > 0;
    }

    /** Who reads in a transaction that has added facts would keep what may never be; it asks {@link #all(Handle)}. */
    private Known current() {
        Known last = known;
        long count = jdbi.withHandle(handle -> handle.createQuery("select count(*) from agency_fact")
                .mapTo(Long.class)
                .one());
        if (count != last.facts().size()) {
            last = new Known(jdbi.withHandle(this::all));
            known = last;
        }
        return last;
    }

    private AgencyFact fact(ResultSet row) throws SQLException {
        AgencyState state = new AgencyState(
                row.getString("name"),
                row.getString("region_code"),
                AgencyKind.valueOf(row.getString("kind")),
                Duty.valueOf(row.getString("duty")),
                Optional.ofNullable(row.getString("included_in")),
                Optional.ofNullable(row.getString("reports_to")),
                Optional.ofNullable(row.getString("counted_in")),
                row.getBoolean("accepts_applications"),
                contact(row.getString("contact")));
        return new AgencyFact(
                row.getString("code"),
                row.getLong("version"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                state,
                Optional.ofNullable(row.getString("ending")).map(Ending::valueOf),
                Arrays.asList((String[]) row.getArray("successors").getArray()),
                row.getBoolean("voided"),
                Optional.ofNullable(row.getTimestamp("recorded_at"))
                        .map(Timestamp::toInstant)
                        .orElseThrow());
    }

    private String json(Map<String, String> contact) {
        try {
            return mapper.writeValueAsString(contact);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> contact(String json) {
        try {
            return mapper.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All facts at some time, with the directories of the days that were asked for. */
    private record Known(
            List<AgencyFact> facts, Map<String, List<AgencyFact>> byCode, Map<LocalDate, DirectoryDay> days) {

        Known(List<AgencyFact> facts) {
            this(facts, facts.stream().collect(Collectors.groupingBy(AgencyFact::code)), new ConcurrentHashMap<>());
        }

        DirectoryDay on(LocalDate day) {
            return days.computeIfAbsent(day, one -> DirectoryDay.of(facts, one, Optional.empty()));
        }
    }
}
