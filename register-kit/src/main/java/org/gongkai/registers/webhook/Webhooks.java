package org.gongkai.registers.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.database.DatabaseLock;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Makes, changes and ends webhooks. Whose a caller reaches is held by the database. */
@ApplicationScoped
@Transactional
public class Webhooks {

    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final WebhookRows rows;
    private final WebhookSecrets secrets;
    private final WebhookRules rules;
    private final WebhookSettings settings;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final WebhookAudit audit;
    private final Event<WebhookPaused> pauses;
    private final Clock clock;

    Webhooks(
            WebhookRows rows,
            WebhookSecrets secrets,
            WebhookRules rules,
            WebhookSettings settings,
            CurrentCaller caller,
            Jdbi jdbi,
            WebhookAudit audit,
            Event<WebhookPaused> pauses,
            Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.rules = rules;
        this.settings = settings;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** What is done by one at a time. */
    private enum Turn implements DatabaseLock {

        /** For each body, and each record that has some of its own: they have so many at most. */
        OWNER
    }

    /** A webhook that was made, with its secret, which is told this once. */
    public record Made(Webhook webhook, String secret) {}

    /**
     * Makes one.
     *
     * @param about the one record of which it hears; empty for those of the whole body
     * @throws Problem naming the places of what is wrong
     */
    public Made make(
            String agencyCode, Optional<String> about, String url, EventFilter filter, Optional<String> description) {
        rules.require(Optional.of(url), Optional.of(filter));
        jdbi.useHandle(handle -> Turn.OWNER.take(handle, about.orElse(agencyCode)));
        int most = about.isPresent() ? settings.ofRecord() : settings.ofBody();
        if (rows.count(agencyCode, about) >= most) {
            throw Problem.of(ProblemKind.CONFLICT, WebhookWords.TOO_MANY.with(most));
        }
        Webhook webhook = new Webhook(
                IDS.generate(),
                1,
                agencyCode,
                about,
                url,
                filter,
                description,
                Webhook.State.ACTIVE,
                Optional.empty(),
                Optional.empty(),
                caller.get().name(),
                now());
        String secret = secrets.make();
        rows.add(webhook, secret);
        audit.record(WebhookOperation.CREATE_WEBHOOK, webhook);
        return new Made(webhook, secret);
    }

    /** One of them. */
    public Webhook webhook(UUID id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound(WebhookWords.WEBHOOK, id));
    }

    /** A page of those of bodies, in order of their making. */
    public Page<Webhook> list(Optional<String> agencyCode, PageRequest page) {
        return Page.of(
                rows.after(Cursor.readId(page.after()), agencyCode, page.limit() + 1),
                page.limit(),
                webhook -> webhook.id().toString());
    }

    /** All about one of some records. */
    public List<Webhook> about(Collection<String> records) {
        return rows.about(records);
    }

    /** Changes one at the version that was read; one that is not paused any more has not failed. */
    public Webhook change(UUID id, long expected, Webhook.Change change) {
        Webhook before = locked(id, expected);
        rules.require(change.url(), change.filter());
        Webhook after = before.changed(change);
        rows.change(after);
        audit.record(WebhookOperation.CHANGE_WEBHOOK, after);
        return after;
    }

    /** Gives one a new secret at the version that was read; the former goes on to sign beside it for a while. */
    public Made rotate(UUID id, long expected) {
        Webhook webhook = locked(id, expected);
        String secret = secrets.make();
        rows.rotate(id, secret, now().plus(settings.overlap()));
        audit.record(WebhookOperation.ROTATE_WEBHOOK_SECRET, webhook);
        return new Made(webhook(id), secret);
    }

    /** Deletes one at the version that was read, and its log with it. */
    public void delete(UUID id, long expected) {
        delete(locked(id, expected));
    }

    /** Deletes one that its owner has named. */
    public void delete(Webhook webhook) {
        rows.delete(webhook.id());
        audit.record(WebhookOperation.DELETE_WEBHOOK, webhook);
    }

    /** Pauses one to which nothing can be delivered, and tells of it. */
    public void pause(UUID id, Webhook.PauseReason because) {
        rows.findLocked(id)
                .filter(webhook -> webhook.state() == Webhook.State.ACTIVE)
                .map(webhook -> webhook.paused(because))
                .ifPresent(paused -> {
                    rows.change(paused);
                    LOG.warnf("webhook %s is paused: %s", id, because);
                    audit.record(WebhookOperation.PAUSE_WEBHOOK, paused);
                    pauses.fire(new WebhookPaused(paused, because));
                });
    }

    private Webhook locked(UUID id, long expected) {
        Webhook webhook = rows.findLocked(id).orElseThrow(() -> Problem.notFound(WebhookWords.WEBHOOK, id));
        if (webhook.revision() != expected) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, webhook.revision());
        }
        return webhook;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
