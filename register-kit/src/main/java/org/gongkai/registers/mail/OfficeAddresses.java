package org.gongkai.registers.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.AgencyState;

/** The mail addresses of offices, as the directory has them at the moment at which a letter goes out: nothing keeps them in between. */
@ApplicationScoped
public class OfficeAddresses {

    /** How directories name the mail address of an office. */
    private static final List<String> OF_OFFICE = List.of("email", "mail", "邮箱", "电子邮箱");

    /** Likewise, that of whoever heads it. */
    private static final List<String> OF_HEAD = List.of("headEmail", "负责人邮箱", "负责人电子邮箱");

    private final AgencyFacts facts;
    private final Clock clock;

    OfficeAddresses(AgencyFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** The body as it is called now. */
    public Optional<AgencyState> body(String agencyCode) {
        return facts.on(LocalDate.now(clock), Optional.empty()).find(agencyCode);
    }

    /** The address of the office of a body; empty where the directory has none. */
    public Optional<String> ofOffice(String agencyCode) {
        return contact(agencyCode).flatMap(contact -> named(contact, OF_OFFICE));
    }

    /** The address of whoever heads it; what nobody has named an address of its own for reaches the head through the office. */
    public Optional<String> ofHead(String agencyCode) {
        return contact(agencyCode).flatMap(contact -> named(contact, OF_HEAD).or(() -> named(contact, OF_OFFICE)));
    }

    private Optional<Map<String, String>> contact(String agencyCode) {
        return body(agencyCode).map(AgencyState::contact);
    }

    private static Optional<String> named(Map<String, String> contact, List<String> names) {
        return names.stream().filter(contact::containsKey).findFirst().map(contact::get);
    }
}
