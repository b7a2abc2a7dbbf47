package org.gongkai.request.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.request.application.RequestedRoute;
import org.gongkai.request.submission.ApplicationForm;
import org.gongkai.request.submission.Intake;

/** The addresses of those whom letters are for, at the moment at which they go out: nothing keeps them in between. */
@ApplicationScoped
class Addresses {

    /** How directories name the mail address of an office. */
    private static final List<String> OF_OFFICE = List.of("email", "mail", "邮箱", "电子邮箱");

    /** Likewise, that of who heads it. */
    private static final List<String> OF_HEAD = List.of("headEmail", "负责人邮箱", "负责人电子邮箱");

    private final AgencyFacts facts;
    private final Intake intake;
    private final Jdbi jdbi;
    private final Clock clock;

    Addresses(AgencyFacts facts, Intake intake, Jdbi jdbi, Clock clock) {
        this.facts = facts;
        this.intake = intake;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The body as it is called now. */
    Optional<AgencyState> body(String agencyCode) {
        return facts.on(LocalDate.now(clock), Optional.empty()).find(agencyCode);
    }

    /** The address of whom an order is for; none when nobody wants it, or it was erased. */
    Optional<String> of(MailOrder order) {
        return switch (order.addressee()) {
            case APPLICANT -> ofApplicant(order.about());
            case OFFICE -> contact(order).flatMap(contact -> named(contact, OF_OFFICE));
            // What nobody has named an address of its own for reaches the head through the office.
            case HEAD ->
                contact(order).flatMap(contact -> named(contact, OF_HEAD).or(() -> named(contact, OF_OFFICE)));
        };
    }

    private Optional<Map<String, String>> contact(MailOrder order) {
        return body(order.agencyCode()).map(AgencyState::contact);
    }

    private static Optional<String> named(Map<String, String> contact, List<String> names) {
        return names.stream().filter(contact::containsKey).findFirst().map(contact::get);
    }

    /** Who has asked for the information by mail wants to hear by mail (Art. 29 item 3 of the Regulations). */
    private Optional<String> ofApplicant(List<String> about) {
        return submission(about)
                .map(id -> intake.state(id).form())
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
