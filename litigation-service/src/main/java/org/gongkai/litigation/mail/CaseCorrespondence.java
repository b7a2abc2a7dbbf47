package org.gongkai.litigation.mail;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.litigation.announcement.CaseEvents;
import org.gongkai.litigation.reminder.CaseReminderData;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.registers.event.EventListener;
import org.gongkai.registers.event.PublishedEvent;
import org.gongkai.registers.mail.MailSettings;

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
        if (settings.sender().isEmpty() || !event.type().equals(CaseEvents.type(CaseEvents.REMINDER))) {
            return List.of();
        }
        CaseReminderData due = said(event);
        return isOfTheAgency(due.duty()) ? List.of(message(event.id(), reminder(event, due))) : List.of();
    }

    /** What bodies and applicants have to do is no business of a letter to the office. */
    private static boolean isOfTheAgency(TermDuty duty) {
        return switch (duty) {
            case AGENCY, PARTIES -> true;
            case BODY, APPLICANT -> false;
        };
    }

    /** What the event says, as whoever reminds has written it. */
    private CaseReminderData said(PublishedEvent event) {
        try {
            return mapper.treeToValue(event.data(), CaseReminderData.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseLetter reminder(PublishedEvent event, CaseReminderData due) {
        return new CaseLetter(
                CaseLetter.Kind.REMINDER,
                event.agencyCode(),
                event.subject(),
                due.timer(),
                due.threshold(),
                due.dueOn(),
                due.daysLeft(),
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
