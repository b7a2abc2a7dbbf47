package org.gongkai.registers.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.attachment.store.ContentStores;

/** Gives up uploads that nobody goes on with, and clears what contents have left outside of the database. */
@ApplicationScoped
public class RestingUploads {

    private static final Logger LOG = Logger.getLogger(RestingUploads.class);
    private static final int AT_ONCE = 200;

    private final AttachmentRows rows;
    private final Uploading uploading;
    private final ContentStores stores;
    private final AttachmentSettings settings;
    private final CurrentCaller caller;
    private final String service;
    private final Clock clock;

    RestingUploads(
            AttachmentRows rows,
            Uploading uploading,
            ContentStores stores,
            AttachmentSettings settings,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock) {
        this.rows = rows;
        this.uploading = uploading;
        this.stores = stores;
        this.settings = settings;
        this.caller = caller;
        this.service = service;
        this.clock = clock;
    }

    /** Goes over them every hour. */
    @Scheduled(cron = "0 17 * * * ?", timeZone = "Asia/Shanghai")
    public void giveUp() {
        // Of all bodies, on behalf of nobody who may see a case: the service does it, and tells a number.
        int given = caller.asService(service, () -> {
            int many = (int) QuarkusTransaction.requiringNew()
                    .call(() -> rows.restingSince(clock.instant().minus(settings.unfinished()), AT_ONCE))
                    .stream()
                    .filter(this::isGivenUp)
                    .count();
            stores.sweep();
            return many;
        });
        if (given > 0) {
            LOG.infof("gave up %d uploads that rested", given);
        }
    }

    /** One that has come in whole when the process died before it was looked at, is looked at now. */
    private boolean isGivenUp(Attachment resting) {
        if (resting.received() == resting.size()) {
            try {
                uploading.finish(resting);
                return false;
            } catch (Problem refused) {
                LOG.infof("a resting upload was refused: %s", refused.kind().slug());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        QuarkusTransaction.requiringNew().run(() -> rows.delete(resting.id()));
        return true;
    }
}
