package org.gongkai.request.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.mail.OfficeAddresses;
import org.gongkai.request.application.RequestedRoute;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.form.ApplicationForm;

/** The addresses of those whom letters are for, at the moment at which they go out: nothing keeps them in between. */
@ApplicationScoped
class Addresses {

    private final OfficeAddresses offices;
    private final ArrivedSubmissions submissions;
    private final Jdbi jdbi;

    Addresses(OfficeAddresses offices, ArrivedSubmissions submissions, Jdbi jdbi) {
        this.offices = offices;
        this.submissions = submissions;
        this.jdbi = jdbi;
    }

    /** The address of whom an order is for; none when nobody wants it, or it was erased. */
    Optional<String> of(MailOrder order) {
        return switch (order.addressee()) {
            case APPLICANT -> ofApplicant(order.about());
            case OFFICE -> offices.ofOffice(order.agencyCode());
            case HEAD -> offices.ofHead(order.agencyCode());
        };
    }

    /** Who has asked for the information by mail wants to hear by mail (Art. 29 item 3 of the Regulations). */
    private Optional<String> ofApplicant(List<String> about) {
        return submission(about)
                .map(id -> submissions.state(id).form())
                .filter(form -> form.route() == RequestedRoute.EMAIL)
                .map(ApplicationForm::applicantEmail);
    }

    private Optional<UUID> submission(List<String> about) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from submission where id = any(:about)")
                .bindArray(
                        "about",
                        UUID.class,
                        about.stream().map(UUID::fromString).toList())
                .mapTo(UUID.class)
                .findFirst());
    }
}
