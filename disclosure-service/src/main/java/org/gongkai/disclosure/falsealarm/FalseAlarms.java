package org.gongkai.disclosure.falsealarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.agency.AgencyReplica;

/**
 * What forbids publishing a text of a body: what looks like personal data in it, but for values of which somebody with the right has
 * said that they are none, such as the number of a work order.
 */
@ApplicationScoped
public class FalseAlarms {

    private static final String SERVICE = "disclosure-service";
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final AgencyReplica agencies;
    private final DataKey key;
    private final ActingAs acting;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Jdbi jdbi;
    private final Clock clock;

    FalseAlarms(
            AgencyReplica agencies,
            DataKey key,
            ActingAs acting,
            CurrentCaller caller,
            AuditTrail audit,
            Jdbi jdbi,
            Clock clock) {
        this.agencies = agencies;
        this.key = key;
        this.acting = acting;
        this.caller = caller;
        this.audit = audit;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What forbids that everybody reads a text of a body. Null forbids nothing. */
    public List<Violation> forbid(String agencyCode, String pointer, String text) {
        return text == null
                ? List.of()
                : PersonalDataScanner.scan(text).stream()
                        .filter(hit -> !isSettled(agencyCode, value(hit, text)))
                        .map(hit -> hit.forbids(pointer))
                        .toList();
    }

    /** Few texts have any; imports check them before there is a transaction, and whoever writes may not see what is settled. */
    private boolean isSettled(String agencyCode, String value) {
        return acting.call(
                Caller.service(SERVICE),
                () -> jdbi.<Boolean, RuntimeException>withHandle(handle -> handle.createQuery(
                                "select exists (select from false_alarm where agency_code = :agency and value_index = :index)")
                        .bind("agency", agencyCode)
                        .bind("index", index(value))
                        .mapTo(Boolean.class)
                        .one()));
    }

    private String index(String value) {
        return key.index("false alarm\n" + value);
    }

    /** However it is written in groups. */
    private static String value(PersonalDataScanner.Hit hit, String text) {
        return hit.kind() + "\n"
                + Normalizer.normalize(text.substring(hit.from(), hit.to()), Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "");
    }

    /**
     * Says of a value that it is no personal data in the texts of a body, and why; of one that was settled already why it is now.
     *
     * @throws Problem where it is not just one value that is found
     */
    @Transactional
    public FalseAlarm settle(String agencyCode, String given, String reason) {
        agencies.requireReached(agencyCode);
        String text = given.strip();
        PersonalDataScanner.requireNone("/reason", reason);
        List<PersonalDataScanner.Hit> found = PersonalDataScanner.scan(text);
        if (found.isEmpty()) {
            throw Problem.invalid("/value", FalseAlarmWords.NOTHING_FOUND);
        }
        PersonalDataScanner.Hit hit = found.getFirst();
        if (hit.from() > 0 || hit.to() < text.length()) {
            throw Problem.invalid("/value", FalseAlarmWords.NO_SINGLE_VALUE);
        }
        return jdbi.withHandle(handle -> {
            FalseAlarm settled = handle.createQuery("""
                            insert into false_alarm (id, agency_code, value_index, kind, masked, reason, settled_by, settled_at)
                            values (:id, :agency, :index, :kind, :masked, :reason, :by, :at)
                            on conflict (agency_code, value_index) do update set reason = excluded.reason,
                                settled_by = excluded.settled_by, settled_at = excluded.settled_at
                            returning *""")
                    .bind("id", IDS.generate())
                    .bind("agency", agencyCode)
                    .bind("index", index(value(hit, text)))
                    .bind("kind", hit.kind())
                    .bind("masked", hit.masked())
                    .bind("reason", reason)
                    .bind("by", caller.get().name())
                    .bind(
                            "at",
                            OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                    .map((row, context) -> read(row))
                    .one();
            record(handle, DisclosureOperation.SETTLE_FALSE_ALARM, settled, reason);
            return settled;
        });
    }

    /** Takes back what was said of a value: from now on it forbids publishing again. */
    @Transactional
    public void takeBack(UUID id) {
        jdbi.useHandle(handle -> {
            FalseAlarm taken = handle.createQuery("delete from false_alarm where id = :id returning *")
                    .bind("id", id)
                    .map((row, context) -> read(row))
                    .findOne()
                    .orElseThrow(() -> Problem.notFound(FalseAlarmWords.FALSE_ALARM, id));
            record(handle, DisclosureOperation.TAKE_BACK_FALSE_ALARM, taken, taken.reason());
        });
    }

    /** A page of those that the caller reaches, in the order in which they were settled first. */
    @Transactional
    public Page<FalseAlarm> list(Optional<String> agencyCode, PageRequest page) {
        return jdbi.withHandle(handle -> Page.of(
                handle.createQuery("""
                                select * from false_alarm
                                where id > :after and (cast(:agency as text) is null or agency_code = :agency)
                                order by id limit :most""")
                        .bind("after", Cursor.readId(page.after()).orElse(new UUID(0, 0)))
                        .bind("agency", agencyCode.orElse(null))
                        .bind("most", page.limit() + 1)
                        .map((row, context) -> read(row))
                        .list(),
                page.limit(),
                one -> one.id().toString()));
    }

    private void record(Handle handle, DisclosureOperation operation, FalseAlarm alarm, String reason) {
        audit.record(
                handle,
                AuditEvent.of(
                                operation,
                                new AuditObject("FALSE_ALARM", alarm.id().toString(), alarm.masked()))
                        .at(alarm.agencyCode())
                        .to(JsonNodeFactory.instance
                                .objectNode()
                                .put("kind", alarm.kind().name())
                                .put("masked", alarm.masked()))
                        .because(reason));
    }

    private static FalseAlarm read(ResultSet row) throws SQLException {
        return new FalseAlarm(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                PersonalDataScanner.Kind.valueOf(row.getString("kind")),
                row.getString("masked"),
                row.getString("reason"),
                row.getString("settled_by"),
                row.getObject("settled_at", OffsetDateTime.class).toInstant());
    }
}
