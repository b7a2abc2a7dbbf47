package org.gongkai.disclosure.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;

/** Looks at the links of published items, by night, and of a body whenever it is asked to. */
@ApplicationScoped
public class LinkRounds {

    private static final Logger LOG = Logger.getLogger(LinkRounds.class);
    private static final String SERVICE = "disclosure-service";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** So many items of a body are looked at while somebody waits, who does not wait longer than this. */
    private static final int WHILE_SOMEBODY_WAITS = 200;

    /** So many texts are held at once. */
    private static final int TOGETHER = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NIGHT = Duration.ofHours(2);

    private final LinkRows rows;
    private final OwnLinks own;
    private final ForeignLinks foreign;
    private final LinkSettings settings;
    private final CurrentCaller caller;
    private final Clock clock;
    private volatile boolean ending;

    LinkRounds(
            LinkRows rows,
            OwnLinks own,
            ForeignLinks foreign,
            LinkSettings settings,
            CurrentCaller caller,
            Clock clock) {
        this.rows = rows;
        this.own = own;
        this.foreign = foreign;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a round has seen.
     *
     * @param items that were looked at
     * @param links of these
     * @param more whether some wait that were not looked at
     */
    public record Seen(int items, int links, long broken, long notLookedAt, boolean more) {}

    @Scheduled(
            cron = "0 10 3 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        Seen seen = caller.asService(SERVICE, () -> seen(Optional.empty(), again(), settings.most(), NIGHT));
        LOG.infof("links.looked items=%d links=%d broken=%d", seen.items(), seen.links(), seen.broken());
    }

    /** Who ends the service does not wait for what is left. */
    void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    /** Looks at those of a body now that were not looked at since this moment, so many as somebody waits for. */
    public Seen look(String agencyCode) {
        return caller.asService(
                SERVICE, () -> seen(Optional.of(agencyCode), clock.instant(), WHILE_SOMEBODY_WAITS, PATIENCE));
    }

    private Instant again() {
        return clock.instant().atZone(CHINA).minus(settings.again()).toInstant();
    }

    private Seen seen(Optional<String> agencyCode, Instant before, int most, Duration longest) {
        Instant end = clock.instant().plus(longest);
        List<LookedLink> all = new ArrayList<>();
        int items = 0;
        List<LinkRows.Due> due = due(agencyCode, before, Math.min(most, TOGETHER));
        while (!due.isEmpty() && !isOver(end)) {
            for (LinkRows.Due item : due) {
                if (isOver(end)) {
                    break;
                }
                all.addAll(looked(item));
                items++;
            }
            due = due(agencyCode, before, Math.min(most - items, TOGETHER));
        }
        return new Seen(
                items,
                all.size(),
                count(all, LinkOutcome.BROKEN),
                count(all, LinkOutcome.NOT_LOOKED_AT),
                !due(agencyCode, before, 1).isEmpty());
    }

    private boolean isOver(Instant end) {
        return ending || clock.instant().isAfter(end);
    }

    /** Those that were looked at are not due any more. */
    private List<LinkRows.Due> due(Optional<String> agencyCode, Instant before, int most) {
        return QuarkusTransaction.requiringNew().call(() -> rows.due(agencyCode, before, most));
    }

    /** Nobody waits for the database while another site is called. */
    private List<LookedLink> looked(LinkRows.Due item) {
        List<LookedLink> links = FoundLinks.of(item.url(), item.html(), settings.mostOfItem()).stream()
                .map(this::lookAt)
                .toList();
        QuarkusTransaction.requiringNew().run(() -> rows.keep(item, links, clock.instant()));
        return links;
    }

    private LookedLink lookAt(String link) {
        return own.path(link).map(path -> own.look(link, path)).orElseGet(() -> foreign.look(link));
    }

    private static long count(List<LookedLink> links, LinkOutcome outcome) {
        return links.stream().filter(link -> link.outcome() == outcome).count();
    }
}
