package org.gongkai.registers.webhook;

import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.webhook.address.AddressRefused;
import org.gongkai.registers.webhook.address.AddressRules;

/** Makes, changes and ends webhooks. Whose a caller reaches is held by the database. */
@ApplicationScoped
@Transactional
public class Webhooks {

    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final WebhookRows rows;
    private final WebhookSecrets secrets;
    private final AddressRules addresses;
    private final EventTypes types;
    private final WebhookSettings settings;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Event<WebhookPaused> pauses;
    private final ObjectMapper mapper;
    private final Clock clock;

    Webhooks(
            WebhookRows rows,
            WebhookSecrets secrets,
            AddressRules addresses,
            EventTypes types,
            WebhookSettings settings,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Event<WebhookPaused> pauses,
            ObjectMapper mapper,
            Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.addresses = addresses;
        this.types = types;
        this.settings = settings;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.pauses = pauses;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A webhook that was made, with its secret, which is told this once. */
    public record Made(Webhook webhook, String secret) {}

    /** What may be changed of one; what is empty stays. */
    public record Change(
            Optional<String> url,
            Optional<EventFilter> filter,
            Optional<String> description,
            Optional<Boolean> paused) {}

    /**
     * Makes one.
     *
     * @param about the one record of which it hears; empty for those of the whole body
     * @throws Problem naming the places of what is wrong
     */
    public Made make(
            String agencyCode, Optional<String> about, String url, EventFilter filter, Optional<String> description) {
        List<Violation> violations = new ArrayList<>(violations(filter));
        violation(url).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        jdbi.useHandle(handle -> WebhookLock.OWNER.take(handle, about.orElse(agencyCode)));
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
        record(WebhookOperation.CREATE_WEBHOOK, webhook);
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
    public Webhook change(UUID id, long expected, Change change) {
        Webhook before = locked(id, expected);
        List<Violation> violations =
                new ArrayList<>(change.filter().map(this::violations).orElse(List.of()));
        change.url().flatMap(this::violation).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        boolean paused = change.paused().orElse(before.state() == Webhook.State.PAUSED);
        Webhook after = new Webhook(
                id,
                before.revision() + 1,
                before.agencyCode(),
                before.about(),
                change.url().orElse(before.url()),
                change.filter().orElse(before.filter()),
                change.description().or(before::description),
                paused ? Webhook.State.PAUSED : Webhook.State.ACTIVE,
                paused ? before.pausedBecause().or(() -> Optional.of(Webhook.PauseReason.BY_HAND)) : Optional.empty(),
                paused ? before.failingSince() : Optional.empty(),
                before.createdBy(),
                before.createdAt());
        rows.change(after);
        record(WebhookOperation.CHANGE_WEBHOOK, after);
        return after;
    }

    /** Gives one a new secret at the version that was read; the former goes on to sign beside it for a while. */
    public Made rotate(UUID id, long expected) {
        Webhook webhook = locked(id, expected);
        String secret = secrets.make();
        rows.rotate(id, secret, now().plus(settings.overlap()));
        record(WebhookOperation.ROTATE_WEBHOOK_SECRET, webhook);
        return new Made(webhook(id), secret);
    }

    /** Deletes one at the version that was read, and its log with it. */
    public void delete(UUID id, long expected) {
        delete(locked(id, expected));
    }

    /** Deletes one that its owner has named. */
    public void delete(Webhook webhook) {
        rows.delete(webhook.id());
        record(WebhookOperation.DELETE_WEBHOOK, webhook);
    }

    /** Pauses one to which nothing can be delivered, and tells of it. */
    void pause(UUID id, Webhook.PauseReason because) {
        rows.findLocked(id)
                .filter(webhook -> webhook.state() == Webhook.State.ACTIVE)
                .ifPresent(webhook -> {
                    rows.change(new Webhook(
                            id,
                            webhook.revision(),
                            webhook.agencyCode(),
                            webhook.about(),
                            webhook.url(),
                            webhook.filter(),
                            webhook.description(),
                            Webhook.State.PAUSED,
                            Optional.of(because),
                            webhook.failingSince(),
                            webhook.createdBy(),
                            webhook.createdAt()));
                    LOG.warnf("webhook %s is paused: %s", id, because);
                    record(WebhookOperation.PAUSE_WEBHOOK, webhook);
                    pauses.fire(new WebhookPaused(webhook, because));
                });
    }

    private Webhook locked(UUID id, long expected) {
        Webhook webhook = rows.findLocked(id).orElseThrow(() -> Problem.notFound(WebhookWords.WEBHOOK, id));
        if (webhook.revision() != expected) {
            throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
        }
        return webhook;
    }

    /** What is wrong with an address now; one that stands for nothing yet may do so later. */
    private Optional<Violation> violation(String url) {
        try {
            addresses.address(addresses.target(url));
            return Optional.empty();
        } catch (AddressRefused refused) {
            return Optional.of(new Violation("/url", refused.why()));
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    private List<Violation> violations(EventFilter filter) {
        List<Violation> violations = new ArrayList<>();
        filter.types().stream()
                .filter(type -> !types.has(type))
                .forEach(type -> violations.add(new Violation("/types", WebhookWords.NO_SUCH_EVENT.with(type))));
        filter.prefixes().stream()
                .filter(prefix -> !types.begin(prefix))
                .forEach(prefix -> violations.add(new Violation("/prefixes", WebhookWords.NO_SUCH_EVENT.with(prefix))));
        return violations;
    }

    private void record(WebhookOperation operation, Webhook webhook) {
        AuditEvent event = AuditEvent.of(
                        operation, AuditObject.of("WEBHOOK", webhook.id().toString()))
                .at(webhook.agencyCode())
                .to(mapper.valueToTree(Map.of(
                        "state", webhook.state(),
                        "types", webhook.filter().types().stream().sorted().toList(),
                        "prefixes",
                                webhook.filter().prefixes().stream().sorted().toList())));
        jdbi.useHandle(handle -> audit.record(handle, event));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
