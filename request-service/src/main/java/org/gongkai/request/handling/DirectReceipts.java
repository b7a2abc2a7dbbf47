package org.gongkai.request.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.AcceptingBodies;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.application.EnteredByHand;
import org.gongkai.request.life.table.Step;

/** Applications that an office enters with the day of their receipt, of whose arrival nothing else is kept. */
@ApplicationScoped
@Transactional
public class DirectReceipts {

    private final ApplicationHandling handling;
    private final RecordOfLife record;
    private final AcceptingBodies bodies;
    private final Registrar<DisclosureApplication> applications;

    DirectReceipts(
            ApplicationHandling handling,
            RecordOfLife record,
            AcceptingBodies bodies,
            Registers registers,
            ApplicationRegister register) {
        this.handling = handling;
        this.record = record;
        this.bodies = bodies;
        this.applications = registers.open(register).registrar();
    }

    /** Registers one and tells of it, as of any that was received; answers how it stands. */
    public HandlingState register(DisclosureApplication entry) {
        EnteredByHand.require(entry);
        Registered<DisclosureApplication> received = applications.register(entry);
        HandlingState state = handling.state(received.id());
        DisclosureApplication registered = received.entry();
        bodies.requireAccepting(registered.agencyCode(), registered.receivedOn());
        record.announce(received, state.course(), Step.REGISTER_RECEIPT, registered.receivedOn());
        return state;
    }
}
