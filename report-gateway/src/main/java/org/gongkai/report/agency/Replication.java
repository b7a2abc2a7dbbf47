package org.gongkai.report.agency;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.FactJson;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.replica.Replicas;
import org.gongkai.report.replica.ReplicationSettings;
import org.gongkai.report.service.answer.ReplicatedAgency;

/** Puts each change of the directory into every service's replica, through the outbox. */
@ApplicationScoped
public class Replication {

    /** Each message has all facts of a body, and a replica takes those that it has not: a later message says it all. */
    static final Topic AGENCY = Topic.ofStates("agency");

    private final Outbox outbox;
    private final ReplicationSettings settings;
    private final Replicas replicas;

    Replication(Outbox outbox, ReplicationSettings settings, Replicas replicas) {
        this.outbox = outbox;
        this.settings = settings;
        this.replicas = replicas;
    }

    /** Tells every service all that is recorded of a body, in the transaction that recorded it. */
    void send(String code, List<AgencyFact> facts) {
        replicas.tell(
                AGENCY,
                code,
                new ReplicatedAgency(code, facts.stream().map(FactJson::of).toList()));
    }

    /** Waits a while for the services to take an agency; true when all have it as it is. */
    public boolean await(String code) {
        return outbox.await(AGENCY, code, settings.patience());
    }

    /** Those of the agencies that a service does not have as they are. */
    public Set<String> incomplete(Collection<String> codes) {
        return outbox.undelivered(AGENCY, codes);
    }
}
