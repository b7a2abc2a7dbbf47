package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;

/**
 * The term for the reply to an application, as it stands.
 *
 * @param start the day that it is counted from, itself not counted
 * @param length working days that it has, the extension included
 * @param excluded working days that are not counted because somebody was being consulted
 * @param dueOn its last day; empty while it is stopped, paused with no end in sight, or reaches into a year whose notice is
 *     not known
 * @param dueNotBefore where {@code dueOn} is empty for a pause or a year: it cannot be due before
 * @param cautiousDueOn its last day if it is counted from the day of arrival and everything doubtful is left out
 * @param open why {@code dueOn} is empty
 * @param days each day from the start to the last that could be counted, and behind that each on which it waits
 */
public record ReplyTerm(
        LocalDate start,
        int length,
        int excluded,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> dueNotBefore,
        Optional<LocalDate> cautiousDueOn,
        Optional<Open> open,
        List<TermDay> days) {

    public ReplyTerm {
        days = List.copyOf(days);
    }

    /**
     * Why there is no last day.
     *
     * @param kind in one word
     * @param said in a sentence
     */
    public record Open(Kind kind, Message said) {

        /** In one word. */
        @Schema(name = "OpenTermKind")
        public enum Kind {

            /** The applicant has to do something first. */
            STOPPED,

            /** Somebody is being consulted. */
            PAUSED,

            /** The notice of a year is not known (期限待定). */
            DATE_OPEN
        }
    }

    /** Its last day, or what can be told of that; empty while it is stopped or paused. */
    public Optional<LastDay> last() {
        return dueOn.map(LastDay::on)
                .or(() -> open.filter(why -> why.kind() == Open.Kind.DATE_OPEN)
                        .map(why -> LastDay.open(dueNotBefore.orElseThrow(), why.said())));
    }

    /** Working days counted. */
    public int counted() {
        return days.stream().flatMap(day -> day.number().stream()).reduce(0, Integer::max);
    }
}
