package org.gongkai.litigation.telling;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.LossGround;
import org.gongkai.litigation.course.Proceeding;

/**
 * Something that an application is to know of a case (domain 10.2, rows 55 to 58).
 *
 * @param from the decision that it follows from, of an order and of what the agency has revoked itself
 * @param on its day; of an order that of its service
 * @param result by the codes of domain 5.2
 * @param dueOn last day that an order names
 * @param procedural whether the reply was revoked for its procedure alone
 */
public record CaseNews(
        Kind kind,
        Optional<Source> from,
        LocalDate on,
        String caseNumber,
        Optional<String> result,
        Optional<String> orderNumber,
        Optional<LocalDate> dueOn,
        boolean procedural) {

    /** That there is no such case about the application: it was recorded in error, or about another one. */
    static final String RECORDED_IN_ERROR = "RECORDED_IN_ERROR";

    /** What it is. */
    @Schema(name = "CaseNewsKind")
    public enum Kind {

        /** The case is open: the application is held. */
        OPENED,

        /** It is over. */
        ENDED,

        /** A further decision was ordered. */
        ORDERED,

        /** It was given up because the agency has corrected itself: a further decision is due. */
        REVOKED
    }

    /** A decision, by its numbers. */
    public record Source(int proceeding, int decision) {}

    static CaseNews opened(Proceeding proceeding) {
        return plain(
                Kind.OPENED, proceeding.facts().acceptedOn(), proceeding.facts().caseNumber(), Optional.empty());
    }

    static CaseNews ended(LocalDate on, String caseNumber, String result) {
        return plain(Kind.ENDED, on, caseNumber, Optional.of(result));
    }

    private static CaseNews plain(Kind kind, LocalDate on, String caseNumber, Optional<String> result) {
        return new CaseNews(kind, Optional.empty(), on, caseNumber, result, Optional.empty(), Optional.empty(), false);
    }

    /** What a decision in force asks for. */
    static CaseNews of(Kind kind, Proceeding proceeding, Decision decision, LocalDate on) {
        return new CaseNews(
                kind,
                Optional.of(new Source(proceeding.number(), decision.number())),
                on,
                proceeding.facts().caseNumber(),
                Optional.of(decision.facts().outcome().name()),
                Optional.ofNullable(decision.facts().documentNumber()),
                Optional.ofNullable(decision.facts().redecisionDueOn()),
                decision.facts().ground() == LossGround.PROCEDURE);
    }

    /** Whether the same reply must not be given again (行政复议法第六十四条第二款、行政诉讼法第七十一条). */
    public boolean barsSameReply() {
        return kind == Kind.REVOKED
                || kind == Kind.ORDERED
                        && !procedural
                        && result.filter(code -> code.contains("REVOKE")).isPresent();
    }
}
