package org.gongkai.request.application;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.record.RecordChange;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.problem.RequestProblem;

/**
 * Who may void an application: never the one who has registered it, whom the audit names. A part of a split was registered with
 * its whole: whoever heads the office and has split it takes a part back that was made in error.
 */
@Singleton
class Voidings {

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final ActingAs acting;

    Voidings(Jdbi jdbi, CurrentCaller caller, ActingAs acting) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.acting = acting;
    }

    /** Stops a voiding by who has registered the application. */
    void judge(@Observes RecordChange change) {
        if (change.operation() == RegisterOperation.VOID
                && change.after().entry() instanceof DisclosureApplication
                && isRegisteredBy(change.before().id().toString(), caller.get().name())) {
            throw RequestProblem.refusing(Refusal.of(StepWords.OWN_REGISTRATION).orElseThrow());
        }
    }

    /** Asked by the service, since those who void do not read the audit. */
    private boolean isRegisteredBy(String application, String account) {
        return acting.call(Caller.service("request-service"), () -> findRegistration(application, account));
    }

    private boolean findRegistration(String application, String account) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive behind(id) as (
                            select cast(:application as uuid)
                            union
                            select h.split_from from behind join handling h on h.application_id = behind.id
                            where h.split_from is not null
                        )
                        select exists (
                            select from audit_entry
                            where operation = :registered and actor = :account and object_id = (
                                select cast(id as text) from behind
                                where not exists (select from handling h
                                    where h.application_id = behind.id and h.split_from is not null)))
                        """)
                .bind("application", application)
                .bind("registered", RegisterOperation.REGISTER.name())
                .bind("account", account)
                .mapTo(Boolean.class)
                .one());
    }
}
