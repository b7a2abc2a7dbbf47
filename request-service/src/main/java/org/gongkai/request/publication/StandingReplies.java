package org.gongkai.request.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;

/**
 * The published replies as the office has them, also those that are held back because they name somebody: found, and locked
 * before they are changed.
 */
@ApplicationScoped
@Transactional
public class StandingReplies {

    private static final String STANDING = "select r.* from published_reply r where r.withdrawn_at is null";
    private static final String TO_LOOK_AT = SqlResource.read(StandingReplies.class, "to-look-at.sql");

    /** Never looked at, or by other rules: three ranges of an index, which are empty nearly always. */
    private static final String BY_OTHER_RULES = "(r.rules is null or r.rules < :rules or r.rules > :rules)";

    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    StandingReplies(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
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
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, reply.version());
        }
        return reply;
    }

    /** Whether there is one that answers an application. */
    public boolean tellOf(UUID application) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from published_reply
                            where application_id = :application and withdrawn_at is null)""")
                .bind("application", application)
                .mapTo(Boolean.class)
                .one());
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
}
