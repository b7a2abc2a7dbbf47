package org.gongkai.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditOperation;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** The messages that could not be delivered, for those who keep the installation; the database holds them to it. */
@ApplicationScoped
public class DeadLetters {

    private static final String COLUMNS =
            "select id, topic, destination, subject, written_at, request_id, attempts, settled_at, failure"
                    + " from outbox_message where state = 'DEAD'";

    private final Jdbi jdbi;
    private final ActingAs acting;
    private final AuditTrail audit;
    private final Courier courier;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper mapper;
    private final Caller service;

    DeadLetters(
            Jdbi jdbi,
            ActingAs acting,
            AuditTrail audit,
            Courier courier,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.acting = acting;
        this.audit = audit;
        this.courier = courier;
        this.transactions = transactions;
        this.mapper = mapper;
        this.service = Caller.service(service);
    }

    /** Which dead letters are asked for. */
    public record Wanted(Optional<String> topic, Optional<String> destination, Optional<String> subject) {}

    /** A page of dead letters, the oldest message first. */
    public Page<DeadLetter> list(Wanted wanted, PageRequest page) {
        long after = Cursor.read(page.after(), Long::valueOf).orElse(0L);
        List<DeadLetter> oneMore = jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                         and id > :afterId and topic = coalesce(:topic, topic)
                        and destination = coalesce(:destination, destination) and subject = coalesce(:subject, subject)
                        order by id limit :limitRows""")
                .bind("afterId", after)
                .bind("topic", wanted.topic().orElse(null))
                .bind("destination", wanted.destination().orElse(null))
                .bind("subject", wanted.subject().orElse(null))
                .bind("limitRows", page.limit() + 1)
                .map((row, context) -> letter(row))
                .list());
        return Page.of(oneMore, page.limit(), letter -> String.valueOf(letter.id()));
    }

    /** Has a dead letter delivered after all, as if it had never been tried. */
    public void resend(long id) {
        QuarkusTransaction.joiningExisting().run(() -> {
            DeadLetter letter = jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " and id = :id")
                            .bind("id", id)
                            .map((row, context) -> letter(row))
                            .findOne())
                    .orElseThrow(() -> notFound(id));
            if (!acting.call(service, () -> revive(letter))) {
                throw notFound(id);
            }
            jdbi.useHandle(handle -> audit.record(
                    handle,
                    AuditEvent.of(AuditOperation.RESEND_MESSAGE, AuditObject.of("MESSAGE", String.valueOf(id)))
                            .from(mapper.valueToTree(Map.of(
                                    "topic", letter.topic(),
                                    "destination", letter.destination(),
                                    "subject", letter.subject())))));
            transactions.registerInterposedSynchronization(new AfterCommit(courier::wake));
        });
    }

    /** False when somebody else has sent it again, or a later message has taken its place. */
    private boolean revive(DeadLetter letter) {
        return jdbi.withHandle(handle -> {
            Letters.lock(handle, letter.subject());
            return handle.createUpdate("""
                            update outbox_message set state = 'WAITING', settled_at = null, attempts = 0,
                                due_at = clock_timestamp()
                            where id = :id and state = 'DEAD'""").bind("id", letter.id()).execute() > 0;
        });
    }

    private static Problem notFound(long id) {
        return Problem.notFound(KitWords.DEAD_LETTER, id);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("destination"),
                row.getString("subject"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("request_id"),
                row.getInt("attempts"),
                row.getTimestamp("settled_at").toInstant(),
                row.getString("failure"));
    }
}
