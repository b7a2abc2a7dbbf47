package org.gongkai.report.account;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.kit.token.EndedSignIns;
import org.gongkai.report.replica.Replicas;
import org.gongkai.report.replica.ReplicationSettings;
import org.gongkai.report.service.asked.LeastVersion;

/**
 * Ends what was signed in with an account before it was changed: what would go on by itself, and the tokens that are out,
 * here at once and in every service as soon as it has heard of it.
 */
@ApplicationScoped
public class SignInEnds {

    /** Each message names the version: a later one says it all. */
    static final Topic ENDED = Topic.ofStates("ended-sign-in");

    private final EndedSignIns ended;
    private final Replicas replicas;
    private final Outbox outbox;
    private final ReplicationSettings settings;

    SignInEnds(EndedSignIns ended, Replicas replicas, Outbox outbox, ReplicationSettings settings) {
        this.ended = ended;
        this.replicas = replicas;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Ends all of before this version of an account, in the transaction that makes it. */
    void endBefore(Handle handle, Account account) {
        RefreshTokens.endAll(handle, account.name());
        ended.end(handle, account.name(), account.version());
        replicas.tell(ENDED, account.name(), new LeastVersion(account.version()));
    }

    /** Waits a while for the services to hear of it; one that is away hears of it when it is back, before anybody. */
    public void await(String account) {
        outbox.await(ENDED, account, settings.patience());
    }
}
