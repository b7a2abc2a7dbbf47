package org.gongkai.report.agency;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.audit.ReportOperation;
import org.gongkai.report.lock.ReportLock;

/** The directory of agencies, of which the gateway is master. */
@ApplicationScoped
public class AgencyDirectory {

    /** Shorter names, 财政局 or 区政府办, are said of every agency's neighbours. */
    private static final int SHORTEST_NAME = 6;

    private static final int MOST_NAMED = 50;

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final AuditTrail audit;
    private final Replication replication;

    AgencyDirectory(Jdbi jdbi, ObjectMapper mapper, AuditTrail audit, Replication replication) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.audit = audit;
        this.replication = replication;
    }

    /** What a put did. */
    public record Put(DirectoryEntry entry, boolean created) {}

    /**
     * Puts an entry in the directory. Saying what it says already changes nothing; saying anything else about an agency
     * that is there wants the version that was read.
     */
    public Put put(DirectoryEntry entry, OptionalLong expectedVersion) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    ReportLock.AGENCY.take(handle, entry.code());
                    if (entry.parentCode() != null
                            && (entry.parentCode().equals(entry.code())
                                    || find(handle, entry.parentCode()).isEmpty())) {
                        throw Problem.invalid("/parentCode", DirectoryWords.NOT_ANOTHER_AGENCY);
                    }
                    Optional<DirectoryEntry> current = find(handle, entry.code());
                    if (expectedVersion.isPresent()
                            && current.map(DirectoryEntry::version).orElse(0L) != expectedVersion.getAsLong()) {
                        throw Problem.of(ProblemKind.STALE, DirectoryWords.AT_OTHER_VERSION);
                    }
                    if (current.isPresent() && current.get().saysTheSameAs(entry)) {
                        return new Put(current.get(), false);
                    }
                    if (current.isPresent() && expectedVersion.isEmpty()) {
                        throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, DirectoryWords.AGENCY_EXISTS);
                    }
                    DirectoryEntry next =
                            entry.atVersion(current.map(DirectoryEntry::version).orElse(0L) + 1);
                    store(handle, next);
                    replication.send(next);
                    AuditEvent event = AuditEvent.of(ReportOperation.PUT_AGENCY, AuditObject.of("AGENCY", next.code()))
                            .at(next.code())
                            .to(mapper.valueToTree(next));
                    audit.record(
                            handle,
                            current.map(state -> event.from(mapper.valueToTree(state)))
                                    .orElse(event));
                    return new Put(next, current.isEmpty());
                }));
    }

    /** The agency with this code. */
    public DirectoryEntry agency(String code) {
        return jdbi.withHandle(handle -> find(handle, code)).orElseThrow(() -> Problem.notFound(KitWords.AGENCY, code));
    }

    /** The agency that bears just this name, when only one does. */
    public Optional<DirectoryEntry> findNamed(String name) {
        List<DirectoryEntry> named =
                jdbi.withHandle(handle -> handle.createQuery("select * from agency where name = :name limit 2")
                        .bind("name", name)
                        .map((row, context) -> entry(row))
                        .list());
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The agencies that a text names, other than the one with this code. */
    public List<DirectoryEntry> namedIn(String text, String ownCode) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from agency where code <> :own and length(name) >= :shortest and position(name in :text) > 0
                        order by code limit :most""")
                .bind("own", ownCode)
                .bind("shortest", SHORTEST_NAME)
                .bind("text", text)
                .bind("most", MOST_NAMED)
                .map((row, context) -> entry(row))
                .list());
    }

    /** Whether the directory has an agency with this code. */
    public boolean knows(String code) {
        return jdbi.withHandle(handle -> find(handle, code)).isPresent();
    }

    /** The agencies of a region, or all, ordered by code. */
    public Page<DirectoryEntry> list(Optional<RegionCode> region, Optional<AgencyKind> kind, PageRequest page) {
        String after = Cursor.read(page.after(), text -> text).orElse("");
        List<DirectoryEntry> oneMore = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from agency
                        where code > :afterCode and region_code like :prefix || '%' and kind like :kind
                        order by code limit :limitRows""")
                .bind("afterCode", after)
                .bind("prefix", region.map(RegionCode::prefix).orElse(""))
                .bind("kind", kind.map(Enum::name).orElse("%"))
                .bind("limitRows", page.limit() + 1)
                .map((row, context) -> entry(row))
                .list());
        return Page.of(oneMore, page.limit(), DirectoryEntry::code);
    }

    private Optional<DirectoryEntry> find(Handle handle, String code) {
        return handle.createQuery("select * from agency where code = :code")
                .bind("code", code)
                .map((row, context) -> entry(row))
                .findOne();
    }

    private void store(Handle handle, DirectoryEntry entry) {
        handle.createUpdate("""
                        insert into agency (code, name, region_code, kind, parent_code, contact, version)
                        values (:code, :name, :regionCode, :kind, :parentCode, cast(:contactJson as jsonb), :version)
                        on conflict (code) do update set name = excluded.name, region_code = excluded.region_code,
                            kind = excluded.kind, parent_code = excluded.parent_code, contact = excluded.contact,
                            version = excluded.version""")
                .bindMethods(entry)
                .bind("contactJson", json(entry.contact()))
                .execute();
    }

    private DirectoryEntry entry(ResultSet row) throws SQLException {
        return new DirectoryEntry(
                row.getString("code"),
                row.getString("name"),
                row.getString("region_code"),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("parent_code"),
                contact(row.getString("contact")),
                row.getLong("version"));
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
}
