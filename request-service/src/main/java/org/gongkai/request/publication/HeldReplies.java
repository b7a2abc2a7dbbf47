package org.gongkai.request.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.request.audit.ApplicationOperation;

/**
 * Holds published replies back that name somebody, or behind which something was corrected: until the office says that they do
 * not, has them say something else, or takes them away.
 */
@ApplicationScoped
@Transactional
public class HeldReplies {

    private final StandingReplies standing;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    HeldReplies(StandingReplies standing, Jdbi jdbi, ObjectMapper mapper, AuditTrail audit, Clock clock) {
        this.standing = standing;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
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
        StandingReply reply = standing.lock(id, expected);
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
        return standing.read(id);
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

    private String written(List<ReplyFinding> findings) {
        try {
            return mapper.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings of a reply", e);
        }
    }
}
