package org.gongkai.request.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.life.StepTaken;
import org.gongkai.request.publication.HeldReplies;
import org.gongkai.request.publication.ReplyFinding;
import org.gongkai.request.publication.StandingReplies;
import org.gongkai.request.publication.StandingReplies.ToLookAt;
import org.gongkai.request.publication.StandingReply;

/**
 * Looks at replies that are published already (Art. 15, Art. 44): with each step of their application at once, and in rounds at
 * those that were looked at by other rules, or never; once a night also at those about which something else has become known
 * without a step, as by an import. One that names somebody who came in later is held back until the office has settled it.
 * What is erased names nobody any more, and frees nothing.
 */
@ApplicationScoped
public class ReplyScrutiny {

    private static final Logger LOG = Logger.getLogger(ReplyScrutiny.class);
    private static final String SERVICE = "published replies";
    private static final int AT_ONCE = 200;

    private final PeopleOfLife people;
    private final ApplicationHandling handling;
    private final StandingReplies standing;
    private final HeldReplies replies;
    private final LookedThrough through;
    private final CurrentCaller caller;
    private final DataKey key;

    /** Names the rules that are looked by now. */
    private final String rules = UUID.nameUUIDFromBytes(
                    (PersonalDataScanner.rules() + "\n" + PersonNames.rules()).getBytes(StandardCharsets.UTF_8))
            .toString();

    ReplyScrutiny(
            PeopleOfLife people,
            ApplicationHandling handling,
            StandingReplies standing,
            HeldReplies replies,
            LookedThrough through,
            CurrentCaller caller,
            DataKey key) {
        this.people = people;
        this.handling = handling;
        this.standing = standing;
        this.replies = replies;
        this.through = through;
        this.caller = caller;
        this.key = key;
    }

    void hear(@Observes StepTaken taken) {
        taken.application().ifPresent(application -> look(application, Optional.empty()));
    }

    /** Makes a round: looks at what was looked at by other rules, or never, and at all where the night did not come to it. */
    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void round() {
        caller.asService(SERVICE, () -> {
            boolean all = through.isMissed();
            lookThrough(all);
            return all;
        });
    }

    /** Looks at all that were looked at by other rules, never, or when something else was known. */
    @Scheduled(
            cron = "0 40 2 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        caller.asService(SERVICE, () -> {
            lookThrough(true);
            return true;
        });
    }

    private void lookThrough(boolean all) {
        UUID after = new UUID(0, 0);
        List<ToLookAt> some = standing.toLookAt(rules, all, after, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(this::look);
            after = some.getLast().application();
            some = standing.toLookAt(rules, all, after, AT_ONCE);
        }
        if (all) {
            through.now();
        }
    }

    /** What fails for one is tried again in the next round, and keeps no other one from being looked at. */
    private void look(ToLookAt one) {
        try {
            QuarkusTransaction.requiringNew().run(() -> look(one.application(), Optional.of(one.known())));
        } catch (RuntimeException e) {
            LOG.errorf(e, "the published replies of %s were not looked at", one.application());
        }
    }

    /**
     * Looks at those of an application.
     *
     * @param known how much is known of who is behind it; empty where that is still to be told
     */
    private void look(UUID application, Optional<Long> known) {
        List<StandingReply> published = standing.lockOf(application);
        if (published.isEmpty()) {
            return;
        }
        People behind = people.of(handling.state(application));
        published.forEach(reply -> {
            List<ReplyFinding> found = findings(behind, reply.texts()).stream()
                    .map(one -> kept(application, one))
                    .filter(one -> !reply.released().contains(one.key()))
                    .toList();
            replies.lookedAt(reply, known.map(round -> rules), known, found);
        });
    }

    /**
     * Has a reply say something else.
     *
     * @param expected its version that was read
     * @throws Problem where that names somebody behind the application, and the office has not judged that it does not
     */
    @Transactional
    public StandingReply correct(UUID id, long expected, Map<String, String> texts, String reason) {
        StandingReply reply = standing.lock(id, expected);
        People behind = people.of(handling.state(reply.application()));
        List<Violation> violations = findings(behind, texts).stream()
                .filter(one -> !reply.released()
                        .contains(kept(reply.application(), one).key()))
                .map(one -> new Violation(one.pointer(), one.said()))
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        replies.correct(reply, texts, reason);
        return standing.read(id);
    }

    private static List<Finding> findings(People behind, Map<String, String> texts) {
        // What two ways find in one place is told once.
        Map<List<String>, Finding> all = new LinkedHashMap<>();
        behind.findings(texts).forEach(one -> all.put(place(one), one));
        texts.forEach((pointer, text) -> PersonalDataScanner.scan(text).stream()
                .map(hit -> Finding.of(pointer, hit.masked(), text.substring(hit.from(), hit.to())))
                .forEach(one -> all.putIfAbsent(place(one), one)));
        return new ArrayList<>(all.values());
    }

    private static List<String> place(Finding one) {
        return List.of(one.pointer(), Squeezed.of(one.what()));
    }

    private ReplyFinding kept(UUID application, Finding one) {
        String what = String.join("\n", application.toString(), one.pointer(), Squeezed.of(one.what()));
        return new ReplyFinding(
                one.pointer(),
                one.reason().name(),
                one.role().map(Enum::name).orElse(null),
                one.masked().orElse(null),
                key.index("named in a published reply\n" + what));
    }
}
