package org.gongkai.kit.datakey;

import io.micrometer.core.instrument.Metrics;
import org.jboss.logging.Logger;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** That a sealed value does not open: whoever asks gets a problem, whoever runs the service an error in the log and a number that grows. */
final class UnreadableValue {

    private static final Logger LOG = Logger.getLogger(UnreadableValue.class);

    private UnreadableValue() {}

    /**
     * Raises the alarm.
     *
     * @param place what the value belongs to; it names a record and a column, and nobody
     */
    static Problem at(String place, Exception why) {
        LOG.errorf(
                "a sealed value does not open: %s (%s)", place, why.getClass().getSimpleName());
        Metrics.counter("gongkai.sealed.unreadable").increment();
        return Problem.of(ProblemKind.UNREADABLE_VALUE, KitWords.VALUE_UNREADABLE.with(place));
    }
}
