package org.gongkai.request.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.life.event.LaterEvent.ReplyPublication;

/** What everybody may read of replies: put there by a step of the application's life, and taken away with a reason. */
@ApplicationScoped
@Transactional
public class PublishedReplies {

    private static final String COLUMNS =
            "id, agency_code, title, request, reply, outcome, catalogue_item, published_on from published_reply";

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    PublishedReplies(Jdbi jdbi, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Publishes a reply.
     *
     * @param round the further decision that it tells; empty for the first
     */
    void insert(
            Registered<DisclosureApplication> application,
            Optional<Integer> round,
            String outcome,
            ReplyPublication publication) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into published_reply (id, agency_code, application_id, title, request, reply, outcome,
                            round, catalogue_item, published_on)
                        values (:id, :agency, :application, :title, :request, :reply, :outcome, :round, :item, :on)
                        """)
                .bind("id", UUID.randomUUID())
                .bind("agency", application.entry().agencyCode())
                .bind("application", application.id())
                .bind("title", publication.title())
                .bind("request", publication.request())
                .bind("reply", publication.reply())
                .bind("outcome", outcome)
                .bind("round", round)
                .bind("item", publication.catalogueItem())
                .bind("on", publication.on())
                .execute());
    }

    /** Those that everybody reads, in the order of their ids. */
    public Page<PublishedReply> list(Optional<String> agencyCode, PageRequest page) {
        return jdbi.withHandle(handle -> Page.of(
                handle.createQuery("select " + COLUMNS + """
                         where withdrawn_at is null and held_at is null and id > :after
                          and (cast(:agency as text) is null or agency_code = :agency)
                        order by id limit :limit
                        """)
                        .bind("after", Cursor.readId(page.after()).orElse(new UUID(0, 0)))
                        .bind("agency", agencyCode.orElse(null))
                        .bind("limit", page.limit() + 1)
                        .map(ConstructorMapper.of(PublishedReply.class))
                        .list(),
                page.limit(),
                reply -> reply.id().toString()));
    }

    /**
     * One of them.
     *
     * @throws Problem where there is none; of one that holds no longer it says why
     */
    public PublishedReply read(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select " + COLUMNS + " where withdrawn_at is null and held_at is null and id = :id")
                        .bind("id", id)
                        .map(ConstructorMapper.of(PublishedReply.class))
                        .findOne())
                .orElseThrow(() -> findOvertaken(id)
                        .map(said -> Problem.of(ProblemKind.NOT_FOUND, said))
                        .orElseGet(() -> Problem.notFound(ApplicationWords.PUBLISHED_REPLY, id)));
    }

    /** The notice that stands where a reply was which holds no longer. */
    private Optional<Message> findOvertaken(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select withdrawn_ground, withdrawn_at from published_reply
                        where id = :id and withdrawn_ground is not null""")
                .bind("id", id)
                .map((row, context) -> Overtaken.valueOf(row.getString("withdrawn_ground"))
                        .with(LocalDate.ofInstant(
                                row.getTimestamp("withdrawn_at").toInstant(), clock.getZone())))
                .findOne());
    }

    /**
     * Takes one away; it is kept, and the audit says why.
     *
     * @param reply as it was locked
     */
    void withdraw(PublishedReply reply, String reason) {
        jdbi.useHandle(handle -> withdraw(handle, reply, Optional.empty(), reason));
    }

    /** Takes one away that holds no longer, which everybody is told who asks for it. */
    void overtake(PublishedReply reply, Overtaken ground) {
        String reason = ground.with(LocalDate.now(clock)).in(Language.CHINESE);
        jdbi.useHandle(handle -> withdraw(handle, reply, Optional.of(ground), reason));
    }

    private void withdraw(Handle handle, PublishedReply reply, Optional<Overtaken> ground, String reason) {
        handle.createUpdate("""
                        update published_reply
                        set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why, withdrawn_ground = :ground
                        where id = :id""")
                .bind("at", clock.instant())
                .bind("by", caller.get().name())
                .bind("why", reason)
                .bind("ground", ground.map(Enum::name))
                .bind("id", reply.id())
                .execute();
        audit.record(
                handle,
                AuditEvent.of(
                                ApplicationOperation.WITHDRAW_PUBLISHED_REPLY,
                                new AuditObject("PUBLISHED_REPLY", reply.id().toString(), reply.title()))
                        .at(reply.agencyCode())
                        .because(reason)
                        .to(JsonNodeFactory.instance.objectNode().put("withdrawn", true)));
    }
}
