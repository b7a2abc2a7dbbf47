package org.gongkai.registers.webhook.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.webhook.Webhook;
import org.gongkai.registers.webhook.WebhookOperation;
import org.gongkai.registers.webhook.WebhookRows;
import org.gongkai.registers.webhook.WebhookSettings;
import org.gongkai.registers.webhook.WebhookWords;
import org.gongkai.registers.webhook.Webhooks;

/** What webhooks were told, for those who keep them: each attempt, and the way to have something sent again. */
@ApplicationScoped
@Transactional
public class DeliveryLog {

    private final Webhooks webhooks;
    private final EventCopies copies;
    private final WebhookRows rows;
    private final WebhookSettings settings;
    private final Outbox outbox;
    private final ActingAs acting;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Caller service;

    DeliveryLog(
            Webhooks webhooks,
            EventCopies copies,
            WebhookRows rows,
            WebhookSettings settings,
            Outbox outbox,
            ActingAs acting,
            Jdbi jdbi,
            AuditTrail audit,
            ObjectMapper mapper,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.webhooks = webhooks;
        this.copies = copies;
        this.rows = rows;
        this.settings = settings;
        this.outbox = outbox;
        this.acting = acting;
        this.jdbi = jdbi;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
        this.service = Caller.service(service);
    }

    /** A page of what a webhook was told, the newest first. */
    public Page<EventCopy> list(UUID webhook, PageRequest page) {
        UUID reached = webhooks.webhook(webhook).id();
        return Page.of(
                copies.before(reached, Cursor.read(page.after(), Long::valueOf), page.limit() + 1),
                page.limit(),
                copy -> String.valueOf(copy.number()));
    }

    /** Has one sent again, also to a webhook that is paused; it bears the same id. */
    public EventCopy resend(UUID webhook, long number) {
        Webhook reached = webhooks.webhook(webhook);
        EventCopy copy = copies.find(number)
                .filter(one -> one.webhook().equals(reached.id()))
                .orElseThrow(() -> Problem.notFound(WebhookWords.DELIVERY, number));
        copies.settle(number, EventCopy.State.WAITING, Optional.empty());
        outbox.post(List.of(WebhookMessages.of(reached.id(), copy.lane(), number, true)));
        jdbi.useHandle(handle -> audit.record(
                handle,
                AuditEvent.of(
                                WebhookOperation.RESEND_EVENT,
                                AuditObject.of("WEBHOOK", reached.id().toString()))
                        .at(reached.agencyCode())
                        .to(mapper.valueToTree(Map.of("delivery", number, "event", copy.event())))));
        return copies.find(number).orElseThrow();
    }

    /** Lets go of what has been kept long enough. */
    @Scheduled(cron = "0 45 2 * * ?", timeZone = "Asia/Shanghai")
    void forget() {
        Instant before = clock.instant().minus(settings.kept());
        acting.call(service, () -> copies.deleteBefore(before) + rows.deleteEndedBefore(before));
    }
}
