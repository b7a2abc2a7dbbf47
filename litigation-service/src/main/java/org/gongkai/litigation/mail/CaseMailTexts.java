package org.gongkai.litigation.mail;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.litigation.term.CaseTimer;

/** The words of a letter, in Chinese: numbers and days, nothing of what somebody has said, and no name. */
final class CaseMailTexts {

    private static final int LONGEST_SUBJECT = 150;

    private CaseMailTexts() {}

    /** One line, whatever stands in a name. */
    static String subject(CaseLetter letter, String body) {
        Message words = switch (letter.kind()) {
            case REMINDER -> CaseMailWords.REMINDER_SUBJECT.with(body, letter.number(), when(letter));
            case ERASURE_DUE -> CaseMailWords.ERASURE_SUBJECT.with(body);
        };
        String subject = plain(words.in(Language.CHINESE));
        return subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length()));
    }

    static String text(CaseLetter letter, String body) {
        Message words = switch (letter.kind()) {
            case REMINDER -> CaseMailWords.REMINDER_TEXT.with(plain(body), plain(letter.number()), when(letter));
            case ERASURE_DUE -> CaseMailWords.ERASURE_TEXT.with(plain(body), letter.names());
        };
        return words.in(Language.CHINESE);
    }

    private static Message when(CaseLetter letter) {
        Message timer = CaseTimer.of(letter.timer()).name();
        String day = letter.dueOn().toString();
        return switch (letter.threshold()) {
            case DATE_OPEN -> CaseMailWords.DATE_OPEN.with(timer, day);
            case FIVE_DAYS, TWO_DAYS -> CaseMailWords.DAYS_LEFT.with(timer, day, letter.daysLeft());
            case LAST_DAY -> CaseMailWords.LAST_DAY.with(timer, day);
            case OVERDUE -> CaseMailWords.OVER.with(timer, day);
        };
    }

    /** Without what would begin a line of its own, or a head of the mail. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
