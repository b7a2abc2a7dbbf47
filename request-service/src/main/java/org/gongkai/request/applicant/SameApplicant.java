package org.gongkai.request.applicant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.Registers;
import org.gongkai.registers.record.PersonalRecords;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;

/** What else an applicant has applied for at a body, as far as a number identifies them. */
@ApplicationScoped
public class SameApplicant {

    /** Who has made more has made too many. */
    private static final int MOST = 10_000;

    private final PersonalRecords<DisclosureApplication> applications;

    SameApplicant(Registers registers, ApplicationRegister register) {
        this.applications = registers.open(register).personal();
    }

    /** Whether it is known who has applied. */
    public boolean isKnown(Registered<DisclosureApplication> application) {
        return application.entry().applicantIdNumber() != null;
    }

    /** How often who has made an application has applied at the same body, this one counted; empty where nobody knows who it was. */
    public Optional<Frequency> frequency(Registered<DisclosureApplication> application) {
        return isKnown(application)
                ? Optional.of(new Frequency(
                        all(application).map(one -> one.entry().receivedOn()).toList()))
                : Optional.empty();
    }

    /** The other applications of who has made this one, at the same body; the newest first, those that were voided left out. */
    public List<Registered<DisclosureApplication>> others(Registered<DisclosureApplication> application) {
        return isKnown(application)
                ? all(application)
                        .filter(other -> !other.id().equals(application.id()))
                        .toList()
                : List.of();
    }

    private Stream<Registered<DisclosureApplication>> all(Registered<DisclosureApplication> application) {
        DisclosureApplication entry = application.entry();
        return applications.findByExactValue("applicantIdNumber", entry.applicantIdNumber(), MOST).stream()
                .filter(one -> one.voiding().isEmpty())
                .filter(one -> one.entry().agencyCode().equals(entry.agencyCode()));
    }
}
