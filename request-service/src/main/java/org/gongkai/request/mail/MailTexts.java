package org.gongkai.request.mail;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.registers.reminder.Threshold;
import org.gongkai.registers.webhook.Webhook;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.table.Step;

/** The words of a letter, in Chinese: number, days and where to follow, nothing of what somebody has asked. */
final class MailTexts {

    private static final int LONGEST_SUBJECT = 150;

    private MailTexts() {}

    /** One line, whatever stands in a name. */
    static String subject(MailOrder order, String body) {
        String subject = plain(
                order.kind().subject().with(body, order.number(), when(order)).in(Language.CHINESE));
        return subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length()));
    }

    static String text(MailOrder order, String body, Optional<String> portal) {
        Message follow = portal.map(MailWords.FOLLOW_AT::with).orElse(MailWords.FOLLOW_THERE);
        return order.kind()
                .text()
                .with(plain(body), plain(order.number()), when(order), follow)
                .in(Language.CHINESE);
    }

    private static Message when(MailOrder order) {
        JsonNode data = order.data();
        String day = data.path("dueOn").asText("");
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
                    DECIDED_ANEW -> day.isEmpty() ? MailWords.UNDECIDED : Message.quoted(day);
            case PROPOSED -> proposed(data, day);
            case REMINDER -> reminder(data, day);
            case ERASURE_PROPOSED ->
                MailWords.TO_ERASE.with(
                        data.path("records").asInt(), data.path("data").asInt());
            case WEBHOOK_PAUSED ->
                Webhook.PauseReason.valueOf(data.path("because").asText()) == Webhook.PauseReason.GONE
                        ? MailWords.GONE
                        : MailWords.FAILING;
        };
    }

    private static Message proposed(JsonNode data, String day) {
        Message step = Step.find(data.path("step").asText()).orElseThrow().said();
        return day.isEmpty() ? MailWords.TO_AGREE.with(step) : MailWords.TO_AGREE_UNTIL.with(step, day);
    }

    private static Message reminder(JsonNode data, String day) {
        Message timer =
                Timers.find(data.path("timer").asText()).map(Timer::name).orElseThrow();
        return switch (Threshold.valueOf(data.path("threshold").asText())) {
            case DATE_OPEN -> MailWords.DATE_OPEN.with(timer, day);
            case FIVE_DAYS, TWO_DAYS ->
                MailWords.DAYS_LEFT.with(timer, day, data.path("daysLeft").asInt());
            case LAST_DAY -> MailWords.LAST_DAY.with(timer, day);
            case OVERDUE -> MailWords.OVER.with(timer, day);
        };
    }

    /** Without what would begin a line of its own, or a head of the mail. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
