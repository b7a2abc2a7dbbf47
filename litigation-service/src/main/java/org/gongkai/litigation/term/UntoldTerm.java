package org.gongkai.litigation.term;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

import org.gongkai.litigation.course.ToldRemedies;

/**
 * The term to go against what was served without telling how and until when: it runs from the day on which that was learned, and a year from
 * the service at most (行政复议法第二十条第三款; 法释〔2018〕1号第六十四条).
 */
final class UntoldTerm {

    private UntoldTerm() {}

    /**
     * The term that runs.
     *
     * @param code of the usual term
     * @param untold of the year
     * @param term makes a term of its code and the day that it begins with
     */
    static DueTerm of(
            String code,
            String untold,
            LocalDate servedOn,
            ToldRemedies remedies,
            BiFunction<String, LocalDate, DueTerm> term) {
        if (remedies.told()) {
            return term.apply(code, servedOn);
        }
        DueTerm year = term.apply(untold, servedOn);
        Optional<DueTerm> learned = remedies.knownOn().map(day -> term.apply(code, day));
        return learned.map(usual -> usual.orEarlier(year)).orElse(year);
    }
}
