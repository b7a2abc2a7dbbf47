package org.gongkai.disclosure.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.datakey.OwnValuesSealing;
import org.gongkai.kit.rotation.KeyRenewals;

/** Erases what people wrote and were answered when the time to keep it is over; what became of it stays. */
@ApplicationScoped
public class SuggestionRetention {

    private static final Logger LOG = Logger.getLogger(SuggestionRetention.class);
    private static final String SERVICE = "disclosure-service";
    private static final int TOGETHER = 200;

    private final Suggestions suggestions;
    private final SuggestionSettings settings;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final OwnValuesSealing sealing;
    private final KeyRenewals renewals;
    private final AuditTrail audit;
    private final Clock clock;

    SuggestionRetention(
            Suggestions suggestions,
            SuggestionSettings settings,
            CurrentCaller caller,
            Jdbi jdbi,
            OwnValuesSealing sealing,
            KeyRenewals renewals,
            AuditTrail audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.settings = settings;
        this.caller = caller;
        this.jdbi = jdbi;
        this.sealing = sealing;
        this.renewals = renewals;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            cron = "0 50 2 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        LOG.infof("erased what was written in %d suggestions", erase());
    }

    /** Erases what is due, and answers how many suggestions that were. */
    public int erase() {
        return caller.asService(SERVICE, () -> {
            int erased = 0;
            int some;
            do {
                some = QuarkusTransaction.requiringNew().call(this::eraseSome);
                erased += some;
            } while (some == TOGETHER);
            return erased;
        });
    }

    private int eraseSome() {
        LocalDate today = LocalDate.now(clock);
        List<Suggestion> due = suggestions.endedBefore(today.minus(settings.kept()), TOGETHER);
        due.forEach(suggestion -> {
            suggestions.lock(suggestion);
            suggestion.erase(today);
            suggestions.changed(suggestion);
            jdbi.useHandle(handle -> audit.record(
                    handle,
                    AuditEvent.of(
                                    DisclosureOperation.ERASE_SUGGESTION,
                                    new AuditObject(
                                            "SUGGESTION", suggestion.id().toString(), suggestion.suggestionNumber()))
                            .at(suggestion.agencyCode())
                            .to(JsonNodeFactory.instance
                                    .objectNode()
                                    .put(
                                            "endedOn",
                                            suggestion.endedOn().orElseThrow().toString()))));
        });
        if (!due.isEmpty()) {
            jdbi.useHandle(handle -> {
                sealing.destroyKeys(handle, due.stream().map(Suggestion::id).toList());
                renewals.due(handle);
            });
        }
        return due.size();
    }
}
