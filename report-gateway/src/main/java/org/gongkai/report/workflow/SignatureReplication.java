package org.gongkai.report.workflow;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.ReportKey;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.replica.Replicas;
import org.gongkai.report.service.answer.ReplicatedSignature;

/** Tells every service which reports were signed, through the outbox: what it corrects behind one is an erratum. */
@ApplicationScoped
class SignatureReplication {

    /** Each message names the last version: a later one says it all. */
    static final Topic SIGNED = Topic.ofStates("signed-report");

    private final Replicas replicas;

    SignatureReplication(Replicas replicas) {
        this.replicas = replicas;
    }

    /** Tells of a version, in the transaction that signs it. */
    void send(ReportKey key, int version) {
        replicas.tell(
                SIGNED,
                "report " + key.agencyCode() + " " + key.year(),
                new ReplicatedSignature(key.agencyCode(), key.year(), version));
    }
}
