package org.gongkai.disclosure.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often there has to be something new in a column (更新频率). */
@Schema(name = "CatalogueRhythm")
public enum Rhythm {

    /** Whenever there is something to make public (随时). */
    ON_CHANGE(Period.ZERO),
    WEEKLY(Period.ofWeeks(1)),
    MONTHLY(Period.ofMonths(1)),
    QUARTERLY(Period.ofMonths(3)),
    HALF_YEARLY(Period.ofMonths(6)),
    YEARLY(Period.ofYears(1));

    private final Period period;

    Rhythm(Period period) {
        this.period = period;
    }

    /** The last day for something new, counted from the last that came; none where nothing is demanded. */
    public Optional<LocalDate> dueAfter(LocalDate last) {
        return period.isZero() ? Optional.empty() : Optional.of(last.plus(period));
    }
}
