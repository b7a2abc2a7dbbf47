package org.gongkai.registers.attachment.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

/** Contents outside of the database that may belong to no attachment. */
@Singleton
class Leftovers {

    /** Longer than the transaction lasts in which a content gets its attachment. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final int AT_ONCE = 100;

    private final Jdbi jdbi;
    private final Clock clock;

    Leftovers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Notes a content before anything of it is there, whatever becomes of the transaction at hand. */
    void note(UUID content) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate(
                                "insert into attachment_leftover (content, since) values (:content, :now)")
                        .bind("content", content)
                        .bind("now", clock.instant())
                        .execute()));
    }

    /** Some that have no attachment; those that have one are forgotten. By a caller who reaches the attachments of all bodies. */
    List<UUID> withoutAttachment() {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            delete from attachment_leftover l
                            where since < :settled and exists (select from attachment a where a.id = l.content)""")
                    .bind("settled", clock.instant().minus(SETTLED))
                    .execute();
            return handle.createQuery("""
                            select content from attachment_leftover l
                            where since < :settled and not exists (select from attachment a where a.id = l.content)
                            order by since limit :most""")
                    .bind("settled", clock.instant().minus(SETTLED))
                    .bind("most", AT_ONCE)
                    .mapTo(UUID.class)
                    .list();
        });
    }

    /** Forgets one of which nothing is left. */
    void forget(UUID content) {
        jdbi.useTransaction(handle -> handle.execute("delete from attachment_leftover where content = ?", content));
    }
}
