package org.gongkai.request.mail;

import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.request.announcement.ProposalData;
import org.gongkai.request.announcement.StepData;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.reminder.ReminderData;

/** The words of a letter, in Chinese: number, days and where to follow, nothing of what somebody has asked. */
@Singleton
class MailTexts {

    private static final int LONGEST_SUBJECT = 150;

    private final ObjectMapper mapper;

    MailTexts(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** One line, whatever stands in a name. */
    String subject(MailOrder order, String body) {
        String subject = plain(
                order.kind().subject().with(body, order.number(), when(order)).in(Language.CHINESE));
        return subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length()));
    }

    String text(MailOrder order, String body, Optional<String> portal) {
        Message follow = portal.map(MailWords.FOLLOW_AT::with).orElse(MailWords.FOLLOW_THERE);
        return order.kind()
                .text()
                .with(plain(body), plain(order.number()), when(order), follow)
                .in(Language.CHINESE);
    }

    private Message when(MailOrder order) {
        return switch (order.kind()) {
            case RECEIVED,
                    SUPPLEMENT,
                    FEE,
                    REASONS,
                    REASONS_ACCEPTED,
                    CONSULTED,
                    AGENCY_CONSULTED,
                    NO_LONGER,
                    EXTENDED,
                    DISPATCHED,
                    DECIDED_ANEW -> taken(said(order, StepData.class));
            case PROPOSED -> proposed(said(order, ProposalData.class));
            case REMINDER -> reminder(said(order, ReminderData.class));
            case ERASURE_PROPOSED -> {
                ErasureData due = said(order, ErasureData.class);
                yield MailWords.TO_ERASE.with(due.records(), due.data());
            }
            case WEBHOOK_PAUSED ->
                switch (said(order, PauseData.class).because()) {
                    case GONE -> MailWords.GONE;
                    case BY_HAND, FAILING -> MailWords.FAILING;
                };
        };
    }

    /** What the letter is about, as whoever ordered it has written it; anything else is refused. */
    private <T> T said(MailOrder order, Class<T> type) {
        try {
            return mapper.treeToValue(order.data(), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message taken(StepData step) {
        return step.dueOn() == null
                ? MailWords.UNDECIDED
                : Message.quoted(step.dueOn().toString());
    }

    private static Message proposed(ProposalData proposed) {
        Message step = Step.find(proposed.step()).orElseThrow().said();
        return proposed.dueOn() == null
                ? MailWords.TO_AGREE.with(step)
                : MailWords.TO_AGREE_UNTIL.with(step, proposed.dueOn());
    }

    private static Message reminder(ReminderData due) {
        Message timer = Timers.find(due.timer()).map(Timer::name).orElseThrow();
        return switch (due.threshold()) {
            case DATE_OPEN -> MailWords.DATE_OPEN.with(timer, due.dueOn());
            case FIVE_DAYS, TWO_DAYS -> MailWords.DAYS_LEFT.with(timer, due.dueOn(), due.daysLeft());
            case LAST_DAY -> MailWords.LAST_DAY.with(timer, due.dueOn());
            case OVERDUE -> MailWords.OVER.with(timer, due.dueOn());
        };
    }

    /** Without what would begin a line of its own, or a head of the mail. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
