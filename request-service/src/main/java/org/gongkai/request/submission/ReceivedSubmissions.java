package org.gongkai.request.submission;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.serial.Serials;
import org.gongkai.request.submission.evidence.ReceiptBasis;
import org.gongkai.request.submission.form.ApplicationForm;

/** What arrived becomes an application (收到): its day of receipt is that of its basis and no other. */
@ApplicationScoped
class ReceivedSubmissions {

    private final Submissions submissions;
    private final ApplicationHandling handling;
    private final Registrar<DisclosureApplication> applications;
    private final Serials serials;
    private final SubmissionTrail trail;

    ReceivedSubmissions(
            Submissions submissions,
            ApplicationHandling handling,
            Registers registers,
            ApplicationRegister register,
            Serials serials,
            SubmissionTrail trail) {
        this.submissions = submissions;
        this.handling = handling;
        this.applications = registers.open(register).registrar();
        this.serials = serials;
        this.trail = trail;
    }

    /** It is received on a day that its basis says, under the next number of its body, as what is written in its form. */
    void receive(Submission submission, ApplicationForm form, ReceiptBasis basis) {
        String number =
                serials.receiptNumber(submission.agencyCode(), basis.on().getYear());
        DisclosureApplication entry = form.received(number, submission.agencyCode(), submission.channel(), basis.on());
        receive(submission, register(entry, basis), basis);
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
