package org.gongkai.request.applicant;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.Registers;
import org.gongkai.registers.record.PersonalRecords;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;

/** What else an applicant has applied for at a body, as far as a number identifies them. */
@ApplicationScoped
public class SameApplicant {

    private static final int MOST = 500;

    private final PersonalRecords<DisclosureApplication> applications;

    SameApplicant(Registers registers, ApplicationRegister register) {
        this.applications = registers.open(register).personal();
    }

    /** Whether it is known who has applied. */
    public boolean isKnown(Registered<DisclosureApplication> application) {
        return application.entry().applicantIdNumber() != null;
    }

    /** The other applications of who has made this one, at the same body; the newest first, those that were voided left out. */
    public List<Registered<DisclosureApplication>> others(Registered<DisclosureApplication> application) {
        DisclosureApplication entry = application.entry();
        if (!isKnown(application)) {
            return List.of();
        }
        return applications.findByExactValue("applicantIdNumber", entry.applicantIdNumber(), MOST).stream()
                .filter(other ->
                        !other.id().equals(application.id()) && other.voiding().isEmpty())
                .filter(other -> other.entry().agencyCode().equals(entry.agencyCode()))
                .toList();
    }
}
