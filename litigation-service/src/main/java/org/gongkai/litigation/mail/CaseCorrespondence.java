package org.gongkai.litigation.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.litigation.announcement.CaseEvents;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.registers.event.EventListener;
import org.gongkai.registers.event.PublishedEvent;
import org.gongkai.registers.mail.MailSettings;
import org.gongkai.registers.reminder.Threshold;

/** Has letters written of reminders whose term is the agency's to keep. Each stands for itself: one that cannot be delivered holds up no other. */
@ApplicationScoped
class CaseCorrespondence implements EventListener {

    static final Topic MAIL = Topic.ofEvents("mail");

    private static final String DESTINATION = "mail";

    private final MailSettings settings;
    private final ObjectMapper mapper;

    CaseCorrespondence(MailSettings settings, ObjectMapper mapper) {
        this.settings = settings;
        this.mapper = mapper;
    }

    @Override
    public List<Message> hear(PublishedEvent event, String document) {
        boolean told = settings.sender().isPresent()
                && event.type().equals(CaseEvents.type(CaseEvents.REMINDER))
                && isOfTheAgency(TermDuty.valueOf(event.data().path("duty").asText()));
        return told ? List.of(message(event.id(), reminder(event))) : List.of();
    }

    /** What bodies and applicants have to do is no business of a letter to the office. */
    private static boolean isOfTheAgency(TermDuty duty) {
        return switch (duty) {
            case AGENCY, PARTIES -> true;
            case BODY, APPLICANT -> false;
        };
    }

    private static CaseLetter reminder(PublishedEvent event) {
        JsonNode data = event.data();
        return new CaseLetter(
                CaseLetter.Kind.REMINDER,
                event.agencyCode(),
                event.subject(),
                data.path("timer").asText(),
                Threshold.valueOf(data.path("threshold").asText()),
                LocalDate.parse(data.path("dueOn").asText()),
                data.has("daysLeft") ? data.path("daysLeft").asInt() : null,
                null);
    }

    /** That so many names of a body are to be erased; none where no letters are written. */
    Optional<Message> erasureDue(String agencyCode, int names) {
        return settings.sender()
                .map(sender -> message(
                        UUID.randomUUID(),
                        new CaseLetter(CaseLetter.Kind.ERASURE_DUE, agencyCode, null, null, null, null, null, names)));
    }

    private Message message(UUID id, CaseLetter letter) {
        return Message.of(MAIL, DESTINATION, "letter " + id, letter, mapper);
    }
}
