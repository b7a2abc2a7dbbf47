package org.gongkai.request.publication;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.LaterEvent.ReplyPublication;
import org.gongkai.request.life.event.LifeEvent;

/** What everybody may read of replies: put there by a step of the application's life, and taken away with a reason. */
@ApplicationScoped
@Transactional
public class PublishedReplies {

    private static final String COLUMNS =
            "id, agency_code, title, request, reply, outcome, catalogue_item, published_on from published_reply";

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;

    PublishedReplies(Jdbi jdbi, AuditTrail audit, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes the reply where a step does so.
     *
     * @param course how the application stands then
     */
    public void follow(Registered<DisclosureApplication> application, Course course, LifeEvent event) {
        if (event instanceof ReplyPublication publication) {
            insert(application, outcome(application.entry(), course), publication);
        }
    }

    /** That of the last decision which was sent. */
    private static String outcome(DisclosureApplication entry, Course course) {
        return course.rounds().reversed().stream()
                .filter(round -> round.dispatchedOn().isPresent())
                .findFirst()
                .flatMap(FurtherRound::draft)
                .map(Draft::outcome)
                .orElse(entry.outcome());
    }

    private void insert(Registered<DisclosureApplication> application, String outcome, ReplyPublication publication) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into published_reply (id, agency_code, application_id, title, request, reply, outcome,
                            catalogue_item, published_on)
                        values (:id, :agency, :application, :title, :request, :reply, :outcome, :item, :on)
                        """)
                .bind("id", UUID.randomUUID())
                .bind("agency", application.entry().agencyCode())
                .bind("application", application.id())
                .bind("title", publication.title())
                .bind("request", publication.request())
                .bind("reply", publication.reply())
                .bind("outcome", outcome)
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

    /** One of them. */
    public PublishedReply read(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select " + COLUMNS + " where withdrawn_at is null and held_at is null and id = :id")
                        .bind("id", id)
                        .map(ConstructorMapper.of(PublishedReply.class))
                        .findOne())
                .orElseThrow(() -> Problem.notFound(ApplicationWords.PUBLISHED_REPLY, id));
    }

    /** Takes one away; it is kept, and the audit says why. */
    public void withdraw(UUID id, String reason) {
        jdbi.useHandle(handle -> {
            PublishedReply reply = handle.createQuery(
                            "select " + COLUMNS + " where withdrawn_at is null and id = :id for update")
                    .bind("id", id)
                    .map(ConstructorMapper.of(PublishedReply.class))
                    .findOne()
                    .orElseThrow(() -> Problem.notFound(ApplicationWords.PUBLISHED_REPLY, id));
            handle.createUpdate("update published_reply set withdrawn_at = :at, withdrawn_why = :why where id = :id")
                    .bind("at", clock.instant())
                    .bind("why", reason)
                    .bind("id", id)
                    .execute();
            audit.record(
                    handle,
                    AuditEvent.of(
                                    ApplicationOperation.WITHDRAW_PUBLISHED_REPLY,
                                    new AuditObject("PUBLISHED_REPLY", id.toString(), reply.title()))
                            .at(reply.agencyCode())
                            .because(reason)
                            .to(JsonNodeFactory.instance.objectNode().put("withdrawn", true)));
        });
    }
}
