package org.gongkai.litigation.casefile.link;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.course.CaseSubject.SubjectKind;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.service.ApplicationPage;
import org.gongkai.litigation.service.Applications;
import org.gongkai.litigation.service.Applications.Answer;

/**
 * Cases with the applications that they are about. Others are asked before the transaction begins: no lock and no connection waits for
 * them.
 */
@ApplicationScoped
public class LinkedCases {

    private final CaseHandling handling;
    private final Applications applications;
    private final Clock clock;

    LinkedCases(CaseHandling handling, Applications applications, Clock clock) {
        this.handling = handling;
        this.applications = applications;
        this.clock = clock;
    }

    /** Opens one; what the application tells of its reply need not be said again. */
    public CaseFileState open(String agencyCode, CaseSubject given, Optional<String> applicantName) {
        CaseSubject subject = given.canonical();
        Answer answer = there(agencyCode, subject);
        return handling.open(agencyCode, told(subject, answer), link(answer), applicantName);
    }

    /** Corrects what one is about; another number is asked for. */
    public CaseFileState correct(CaseFileState state, CaseSubject given, String reason, long expected) {
        CaseSubject subject = given.canonical();
        String number = subject.receiptNumber();
        Optional<CaseLink> link = number == null
                ? Optional.of(CaseLink.NOT_ASKED)
                : number.equals(state.course().subject().receiptNumber())
                        ? Optional.empty()
                        : Optional.of(link(there(state.agencyCode(), subject)));
        return handling.correct(state.id(), subject, link, reason, expected);
    }

    /** Asks again whether the application is there; refused as stale where the case is about something else by then. */
    public CaseFileState check(CaseFileState state, long expected) {
        CaseSubject asked = state.course().subject();
        Answer answer = ask(state.agencyCode(), asked);
        return handling.link(state, told(asked, answer), link(answer), expected);
    }

    /** The application as it stands now, as far as the service that has it says so. */
    public Answer application(CaseFileState state) {
        return ask(state.agencyCode(), state.course().subject());
    }

    /** Likewise, refused where it has none that the case could be about. */
    private Answer there(String agencyCode, CaseSubject subject) {
        Answer answer = ask(agencyCode, subject);
        requireThere(subject, answer);
        return answer;
    }

    /** Refuses a number that does not exist, and a reply that was never given (domain 5.4: links point to what is there). */
    private static void requireThere(CaseSubject subject, Answer answer) {
        switch (answer) {
            case Answer.NotThere nothing ->
                throw Problem.invalid(
                        "/receiptNumber", CaseFileWords.NO_SUCH_APPLICATION.with(subject.receiptNumber()));
            case Answer.Found(ApplicationPage.Row application) -> {
                if (isOfFirstReply(subject)
                        && subject.repliedOn() == null
                        && application.closedOn().isEmpty()) {
                    throw Problem.invalid("/subjectKind", CaseFileWords.NO_REPLY_YET.with(subject.receiptNumber()));
                }
            }
            case Answer.None nobody -> {}
            case Answer.Silence silence -> {}
        }
    }

    private static boolean isOfFirstReply(CaseSubject subject) {
        return subject.subjectKind() == SubjectKind.REPLY && subject.round() == 1;
    }

    private Answer ask(String agencyCode, CaseSubject subject) {
        return subject.receiptNumber() == null
                ? new Answer.None()
                : applications.find(agencyCode, subject.receiptNumber());
    }

    private CaseLink link(Answer answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (answer) {
            case Answer.Found found ->
                new CaseLink(CaseLink.State.FOUND, found.application().id(), now);
            case Answer.NotThere nothing -> new CaseLink(CaseLink.State.NOT_THERE, null, now);
            case Answer.None nobody -> CaseLink.NOT_ASKED;
            case Answer.Silence silence -> new CaseLink(CaseLink.State.NO_ANSWER, null, now);
        };
    }

    /** What the application tells of its reply, where the office has said nothing else. */
    private static CaseSubject told(CaseSubject subject, Answer answer) {
        // What an application tells is its first reply.
        if (!(answer instanceof Answer.Found(ApplicationPage.Row application)) || subject.round() > 1) {
            return subject;
        }
        boolean omission = subject.subjectKind() == SubjectKind.OMISSION;
        Optional<LocalDate> repliedOn = omission ? Optional.empty() : application.closedOn();
        Optional<String> outcome = omission ? Optional.empty() : application.outcome();
        return subject.withReply(
                repliedOn,
                outcome,
                omission ? Optional.empty() : application.life().flatMap(ApplicationPage.Life::servedOn),
                omission ? application.life().flatMap(ApplicationPage.Life::dueOn) : Optional.empty());
    }
}
