package org.gongkai.request.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.audit.ApplicationOperation;

/**
 * The published replies as the office has them, also those that are held back because they name somebody: until it says that
 * they do not, has them say something else, or takes them away.
 */
@ApplicationScoped
@Transactional
public class HeldReplies {

    private static final String STANDING = "select r.* from published_reply r where r.withdrawn_at is null";
    private static final String TO_LOOK_AT = SqlResource.read(HeldReplies.class, "to-look-at.sql");

    /** Never looked at, or by other rules: three ranges of an index, which are empty nearly always. */
    private static final String BY_OTHER_RULES = "(r.rules is null or r.rules < :rules or r.rules > :rules)";

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    HeldReplies(Jdbi jdbi, ObjectMapper mapper, AuditTrail audit, Clock clock) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of them, in the order of their ids. */
    public Page<StandingReply> list(Optional<String> agencyCode, Optional<Boolean> held, PageRequest page) {
        return jdbi.withHandle(handle -> Page.of(
                handle.createQuery(STANDING + """
                         and r.id > :after
                          and (cast(:agency as text) is null or r.agency_code = :agency)
                          and (cast(:held as boolean) is null or (r.held_at is not null) = :held)
                        order by r.id limit :limit
                        """)
                        .bind("after", Cursor.readId(page.after()).orElse(new UUID(0, 0)))
                        .bind("agency", agencyCode.orElse(null))
                        .bind("held", held.orElse(null))
                        .bind("limit", page.limit() + 1)
                        .map((row, context) -> reply(row))
                        .list(),
                page.limit(),
                one -> one.reply().id().toString()));
    }

    /** One of them. */
    public StandingReply read(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(STANDING + " and r.id = :id")
                        .bind("id", id)
                        .map((row, context) -> reply(row))
                        .findOne())
                .orElseThrow(() -> Problem.notFound(ApplicationWords.PUBLISHED_REPLY, id));
    }

    /**
     * One of them, which nobody else looks at or settles until the transaction ends.
     *
     * @throws Problem where another version than the expected one stands
     */
    public StandingReply lock(UUID id, long expected) {
        StandingReply reply = jdbi.withHandle(handle -> handle.createQuery(STANDING + " and r.id = :id for update")
                        .bind("id", id)
                        .map((row, context) -> reply(row))
                        .findOne())
                .orElseThrow(() -> Problem.notFound(ApplicationWords.PUBLISHED_REPLY, id));
        if (reply.version() != expected) {
            throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
        }
        return reply;
    }

    /** Those that answer an application, which nobody else looks at or settles until the transaction ends. */
    public List<StandingReply> lockOf(UUID application) {
        return jdbi.withHandle(
                handle -> handle.createQuery(STANDING + " and r.application_id = :application order by r.id for update")
                        .bind("application", application)
                        .map((row, context) -> reply(row))
                        .list());
    }

    /** An application whose published replies are to be looked at, as much being known of who is behind it as this. */
    public record ToLookAt(UUID application, long known) {}

    /** The query for them, of all that are published or of those alone that no look by the rules of now has come to. */
    static String toLookAt(boolean all) {
        return TO_LOOK_AT.replace("{0}", all ? "true" : BY_OTHER_RULES);
    }

    /**
     * Some applications whose published replies were never looked at, or by other rules.
     *
     * @param rules that are looked by now
     * @param all also those that were looked at when something else was known, which asks of every published reply
     * @param after those behind this one alone
     */
    public List<ToLookAt> toLookAt(String rules, boolean all, UUID after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(toLookAt(all))
                .bind("rules", rules)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new ToLookAt(row.getObject("application_id", UUID.class), row.getLong("known")))
                .list());
    }

    /**
     * Keeps that a reply was looked at.
     *
     * @param reply as it was locked
     * @param found what it names, without what the office has judged to name nobody; it is held back where that is anything, and
     *     what was found before holds it back until the office has settled it
     */
    public void lookedAt(StandingReply reply, Optional<String> rules, Optional<Long> known, List<ReplyFinding> found) {
        Map<String, ReplyFinding> all = new LinkedHashMap<>();
        reply.findings().forEach(one -> all.put(one.key(), one));
        found.forEach(one -> all.putIfAbsent(one.key(), one));
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update published_reply set rules = coalesce(cast(:rules as text), rules),
                                known = coalesce(cast(:known as bigint), known),
                                findings = cast(:findings as jsonb),
                                held_at = case when :holds then coalesce(held_at, :now) end
                            where id = :id""")
                    .bind("rules", rules)
                    .bind("known", known)
                    .bind("findings", written(List.copyOf(all.values())))
                    .bind("holds", !all.isEmpty())
                    .bind("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .bind("id", reply.reply().id())
                    .execute();
            if (all.size() > reply.findings().size()) {
                ObjectNode held =
                        JsonNodeFactory.instance.objectNode().put("held", true).put("findings", all.size());
                record(handle, ApplicationOperation.HOLD_PUBLISHED_REPLY, reply, held, Optional.empty());
            }
        });
    }

    /**
     * Holds one back for what was corrected behind it.
     *
     * @param reply as it was locked
     */
    void hold(StandingReply reply, ReplyFinding found) {
        lookedAt(reply, Optional.empty(), Optional.empty(), List.of(found));
    }

    /**
     * Has one tell the outcome as it was corrected, and holds it back for that.
     *
     * @param reply as it was locked
     */
    void relabel(StandingReply reply, String outcome, ReplyFinding found) {
        jdbi.useHandle(handle -> handle.createUpdate("update published_reply set outcome = :outcome where id = :id")
                .bind("outcome", outcome)
                .bind("id", reply.reply().id())
                .execute());
        hold(reply, found);
    }

    /** Everybody reads it again: what was found in this version of it names nobody behind the application. */
    public StandingReply release(UUID id, long expected, String reason) {
        StandingReply reply = lock(id, expected);
        if (reply.heldAt().isEmpty()) {
            throw Problem.of(ProblemKind.CONFLICT, PublicationWords.NOT_HELD);
        }
        List<String> released = new ArrayList<>(reply.released());
        reply.findings().forEach(one -> released.add(one.key()));
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update published_reply set held_at = null, findings = '[]', released = :released
                            where id = :id""")
                    .bindArray("released", String.class, released)
                    .bind("id", reply.reply().id())
                    .execute();
            ObjectNode after = JsonNodeFactory.instance.objectNode().put("held", false);
            record(handle, ApplicationOperation.RELEASE_PUBLISHED_REPLY, reply, after, Optional.of(reason));
        });
        return read(id);
    }

    /**
     * It says something else from now on, which names nobody, and everybody reads it again.
     *
     * @param reply as it was locked
     */
    public void correct(StandingReply reply, Map<String, String> texts, String reason) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update published_reply set title = :title, request = :request, reply = :reply,
                                catalogue_item = :item, held_at = null, findings = '[]'
                            where id = :id""")
                    .bind("title", texts.get("/title"))
                    .bind("request", texts.get("/request"))
                    .bind("reply", texts.get("/reply"))
                    .bind("item", texts.get("/catalogueItem"))
                    .bind("id", reply.reply().id())
                    .execute();
            // What it has said may be what it should not have.
            ObjectNode after = JsonNodeFactory.instance.objectNode().put("held", false);
            Map<String, String> before = reply.texts();
            Set.of("/title", "/request", "/reply", "/catalogueItem").stream()
                    .sorted()
                    .filter(text -> !Optional.ofNullable(texts.get(text)).equals(Optional.ofNullable(before.get(text))))
                    .forEach(text -> after.withArrayProperty("changed").add(text));
            record(handle, ApplicationOperation.CORRECT_PUBLISHED_REPLY, reply, after, Optional.of(reason));
        });
    }

    private void record(
            Handle handle,
            ApplicationOperation operation,
            StandingReply reply,
            ObjectNode after,
            Optional<String> reason) {
        AuditEvent event = AuditEvent.of(
                        operation,
                        AuditObject.of("PUBLISHED_REPLY", reply.reply().id().toString()))
                .at(reply.reply().agencyCode())
                .to(after);
        audit.record(handle, reason.map(event::because).orElse(event));
    }

    private StandingReply reply(ResultSet row) throws SQLException {
        return new StandingReply(
                new PublishedReply(
                        row.getObject("id", UUID.class),
                        row.getString("agency_code"),
                        row.getString("title"),
                        row.getString("request"),
                        row.getString("reply"),
                        row.getString("outcome"),
                        row.getString("catalogue_item"),
                        row.getObject("published_on", LocalDate.class)),
                row.getObject("application_id", UUID.class),
                Optional.ofNullable(row.getObject("round", Integer.class)),
                Optional.ofNullable(row.getTimestamp("held_at")).map(Timestamp::toInstant),
                read(row.getString("findings")),
                Set.copyOf(Arrays.asList((String[]) row.getArray("released").getArray())));
    }

    private List<ReplyFinding> read(String findings) {
        try {
            return mapper.readValue(findings, new TypeReference<List<ReplyFinding>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings of a reply", e);
        }
    }

    private String written(List<ReplyFinding> findings) {
        try {
            return mapper.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings of a reply", e);
        }
    }
}
