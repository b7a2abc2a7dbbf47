package org.gongkai.request.publication;

import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;

/** The office takes away what it has published; what was asked for may be proposed again then (Art. 44 of the Regulations). */
@ApplicationScoped
@Transactional
public class ReplyWithdrawals {

    private final StandingReplies standing;
    private final PublishedReplies published;
    private final Registrar<DisclosureApplication> applications;

    ReplyWithdrawals(
            StandingReplies standing, PublishedReplies published, Registers registers, ApplicationRegister register) {
        this.standing = standing;
        this.published = published;
        this.applications = registers.open(register).registrar();
    }

    /**
     * Takes one away, of which the application tells from then on.
     *
     * @param expected the version that was read
     * @param reason one sentence, for the audit
     */
    public void withdraw(UUID id, long expected, String reason) {
        UUID application = standing.read(id).application();
        // In the order in which steps hold both: an application before what is published of it.
        applications.locked(application, OptionalLong.empty());
        published.withdraw(standing.lock(id, expected).reply(), reason);
        applications.counted(application);
    }
}
