package org.gongkai.request.submission;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.request.arrival.IntakeSettings;

/** Ends drafts that have rested too long; what was written goes with them. */
@ApplicationScoped
public class OldDrafts {

    private static final Logger LOG = Logger.getLogger(OldDrafts.class);
    private static final String SERVICE = "request-service";

    private final Drafts drafts;
    private final IntakeSettings settings;
    private final CurrentCaller caller;
    private final Clock clock;

    OldDrafts(Drafts drafts, IntakeSettings settings, CurrentCaller caller, Clock clock) {
        this.drafts = drafts;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Goes over them in the night. */
    @Scheduled(cron = "0 50 2 * * ?", timeZone = "Asia/Shanghai")
    public void expire() {
        int ended = caller.asService(
                SERVICE,
                () -> drafts.expire(clock.instant()
                        .atZone(ChinaTime.ZONE)
                        .minus(settings.draftsKept())
                        .toInstant()));
        LOG.infof("ended %d drafts that rested", ended);
    }
}
