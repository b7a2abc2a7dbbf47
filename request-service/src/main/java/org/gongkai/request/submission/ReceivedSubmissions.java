package org.gongkai.request.submission;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.submission.evidence.ReceiptBasis;

/** What arrived becomes an application (收到): its day of receipt is that of its basis and no other. */
@ApplicationScoped
class ReceivedSubmissions {

    private final Submissions submissions;
    private final ApplicationHandling handling;
    private final Registrar<DisclosureApplication> applications;
    private final SubmissionTrail trail;

    ReceivedSubmissions(
            Submissions submissions,
            ApplicationHandling handling,
            Registers registers,
            ApplicationRegister register,
            SubmissionTrail trail) {
        this.submissions = submissions;
        this.handling = handling;
        this.applications = registers.open(register).registrar();
        this.trail = trail;
    }

    /** Registers it. */
    Registered<DisclosureApplication> register(DisclosureApplication entry, ReceiptBasis basis) {
        return applications.register(entry.receivedOn(basis.on()));
    }

    /** The submission is this application from now on. */
    void receive(Submission submission, Registered<DisclosureApplication> application, ReceiptBasis basis) {
        handling.begin(application, submission.arrivedOn());
        submission.receive(application.id(), basis.on(), basis.said());
        submissions.changed(submission);
        trail.record(
                submission,
                ApplicationOperation.CONFIRM_RECEIPT,
                "receivedOn",
                basis.on().toString());
    }
}
