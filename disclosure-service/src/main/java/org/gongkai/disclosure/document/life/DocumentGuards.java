package org.gongkai.disclosure.document.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.counting.CountingRule;
import org.gongkai.disclosure.counting.CountingSettings;
import org.gongkai.disclosure.document.DocumentValidity;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.disclosure.document.life.table.DocumentLifeCycle;
import org.gongkai.disclosure.document.life.table.DocumentStep;
import org.gongkai.disclosure.document.life.table.DocumentTransition;
import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.register.Registered;

/** Says why a step of a document is refused: not the caller's duty, not as the document stands, or days that do not fit. */
@Singleton
public class DocumentGuards {

    private final CountingSettings settings;
    private final CurrentCaller caller;
    private final Clock clock;
    private final FalseAlarms alarms;

    DocumentGuards(CountingSettings settings, CurrentCaller caller, Clock clock, FalseAlarms alarms) {
        this.alarms = alarms;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Why the caller may not take a step now, before it is known what they would say with it. */
    public Optional<Problem> refusal(DocumentState state, DocumentStep step) {
        DocumentTransition row = DocumentLifeCycle.of(step);
        if (!row.isFor(duties())) {
            return Optional.of(DocumentRefusal.of(DocumentWords.WRONG_DUTY, step.said(), row.dutiesSaid()));
        }
        if (state.record().voiding().isPresent()) {
            return Optional.of(DocumentRefusal.of(DocumentWords.VOIDED));
        }
        return row.from().contains(state.today())
                ? standing(state, step)
                : Optional.of(DocumentRefusal.of(
                        DocumentWords.WRONG_STAGE, step.said(), state.today().said()));
    }

    private Optional<Problem> standing(DocumentState state, DocumentStep step) {
        return switch (step) {
            case REVIEW ->
                nothingToReview(state)
                        .or(() -> when(
                                state.reviews().writers().contains(caller.get().name()), DocumentWords.OWN_ENTRY))
                        .or(() -> when(state.reviews().areComplete(), DocumentWords.REVIEWED_ALREADY));
            case RETURN -> nothingToReview(state);
            case REWORD -> when(state.record().entry().publishedOn() == null, DocumentWords.NOT_PUBLIC);
            case PUBLISH ->
                nothingToReview(state).or(() -> when(!state.reviews().areComplete(), DocumentWords.REVIEW_MISSING));
            case REVISE, REPLACE, REPEAL, INVALIDATE, AMEND, EXTEND, INTERPRET, CLEAN_UP -> Optional.empty();
        };
    }

    /** Everybody reads it as it is, and no other words are proposed. */
    private static Optional<Problem> nothingToReview(DocumentState state) {
        return Optional.ofNullable(state.record().entry().publishedOn())
                .filter(on -> state.reviews().rewording().isEmpty())
                .map(on -> DocumentRefusal.of(DocumentWords.PUBLIC_ALREADY, on));
    }

    private static Optional<Problem> when(boolean refused, DocumentWords reason) {
        return refused ? Optional.of(DocumentRefusal.of(reason)) : Optional.empty();
    }

    /** Refuses a review that is not the caller's to give, or that is passed already. */
    void requireOpen(DocumentState state, DocumentEvent event) {
        if (event instanceof DocumentEvent.Review review) {
            if (!review.kind().isFor(duties())) {
                throw DocumentRefusal.of(
                        DocumentWords.WRONG_DUTY,
                        DocumentStep.REVIEW.said(),
                        review.kind().dutiesSaid());
            }
            if (state.reviews().passedBy(review.kind()).isPresent()) {
                throw DocumentRefusal.of(DocumentWords.REVIEWED_ALREADY);
            }
        }
    }

    /** Refuses a day on which what is said cannot have happened. */
    void requireDay(NormativeDocument document, DocumentEvent event) {
        String pointer = event instanceof DocumentEvent.Interpretation ? "/publishedOn" : "/on";
        event.day().ifPresent(day -> {
            if (day.isAfter(LocalDate.now(clock))) {
                throw DocumentRefusal.at(pointer, DocumentWords.IN_THE_FUTURE);
            }
            if (day.isBefore(document.issuedOn())) {
                throw DocumentRefusal.at(pointer, DocumentWords.NOT_BEFORE, document.issuedOn());
            }
        });
    }

    /** Refuses to end a document after its last day, when it was at an end. */
    void requireNotExpired(NormativeDocument document, LocalDate on) {
        if (document.expiresOn() != null && on.isAfter(document.expiresOn().plusDays(1))) {
            throw DocumentRefusal.at("/on", DocumentWords.ENDED_BEFORE, document.expiresOn());
        }
    }

    /** Refuses a longer term that is none, or that was decided when the document was at an end. */
    void requireLonger(NormativeDocument document, DocumentEvent.Extension extension) {
        if (document.expiresOn() == null) {
            throw DocumentRefusal.of(DocumentWords.NO_LAST_DAY);
        }
        if (!extension.expiresOn().isAfter(document.expiresOn())) {
            throw DocumentRefusal.at("/expiresOn", DocumentWords.NOT_LONGER, document.expiresOn());
        }
        if (extension.on().isAfter(document.expiresOn())) {
            throw DocumentRefusal.at("/on", DocumentWords.ENDED_BEFORE, document.expiresOn());
        }
    }

    /**
     * Refuses another document that was not made yet, or was at an end itself: two documents do not take each other's place, nor does one
     * that holds no longer.
     */
    void requireStanding(Registered<NormativeDocument> other, LocalDate on) {
        other.entry().endedOn().filter(ended -> !ended.isAfter(on)).ifPresent(ended -> {
            throw DocumentRefusal.at("/byDocumentId", DocumentWords.OTHER_ENDED, ended);
        });
        if (other.entry().validity(on) == DocumentValidity.NOT_MADE) {
            throw DocumentRefusal.at(
                    "/on", DocumentWords.NOT_BEFORE, other.entry().issuedOn());
        }
    }

    /**
     * Refuses a revision of which one half would count and the other would not: what comes in and what goes out are judged by
     * one setting, and where revisions are not counted both stand in the same year, kind and body.
     */
    void requireCountedAlike(NormativeDocument document, NormativeDocument revision, LocalDate on) {
        boolean uncounted = revisionsUncounted(document, on);
        if (uncounted != revisionsUncounted(revision, revision.issuedOn())) {
            throw DocumentRefusal.at("/on", DocumentWords.COUNTED_OTHERWISE, revision.issuedOn());
        }
        if (!uncounted) {
            return;
        }
        if (on.getYear() != revision.issuedOn().getYear()) {
            throw DocumentRefusal.at(
                    "/on", DocumentWords.OTHER_YEAR, revision.issuedOn().getYear());
        }
        if (!document.kind().equals(revision.kind())) {
            throw DocumentRefusal.at("/byDocumentId", DocumentWords.OTHER_KIND);
        }
        if (document.countsHere() != revision.countsHere()) {
            throw DocumentRefusal.at("/byDocumentId", DocumentWords.OTHER_LEAD);
        }
    }

    private boolean revisionsUncounted(NormativeDocument document, LocalDate on) {
        return settings.applies(CountingRule.REVISION_NOT_COUNTED, document.agencyCode(), on);
    }

    /** Refuses words that are none, that stand there already, or that must not be read by everybody. */
    void requireReworded(NormativeDocument document, DocumentEvent.Rewording words) {
        List<Violation> violations = new ArrayList<>(alarms.forbid(document.agencyCode(), "/title", words.title()));
        violations.addAll(alarms.forbid(document.agencyCode(), "/jointAgencies", words.jointAgencies()));
        words.named().forEach((name, word) -> {
            if (word.isBlank()) {
                violations.add(new Violation("/" + name, KitWords.NEEDED));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        if (words.of(document).equals(document)) {
            throw DocumentRefusal.at("/title", DocumentWords.SAME_WORDS);
        }
    }

    /** Refuses a clean-up of a year that has not begun. */
    void requireBegun(DocumentEvent.CleanUp cleanUp) {
        if (cleanUp.year() > LocalDate.now(clock).getYear()) {
            throw DocumentRefusal.at("/year", DocumentWords.YEAR_AHEAD);
        }
    }

    private Set<Grant> duties() {
        return switch (caller.get()) {
            case Caller.SignedIn signedIn -> signedIn.duties();
            case Caller.Anyone nobody -> Set.of();
        };
    }
}
