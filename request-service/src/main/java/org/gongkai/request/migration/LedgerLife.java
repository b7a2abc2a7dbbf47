package org.gongkai.request.migration;

import java.util.List;
import java.util.stream.Stream;

import org.gongkai.registers.further.Judgement;
import org.gongkai.registers.further.Remark;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;

/**
 * The life that a row of a ledger tells.
 *
 * @param steps what happened, what the ledger told first
 * @param course what that comes to
 */
record LedgerLife(String agencyCode, List<Taken> steps, Course course, List<Remark> refusals, List<Remark> warnings)
        implements Judgement {

    LedgerLife {
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    /** The same with something else to be told of it. */
    LedgerLife warned(Remark remark) {
        return new LedgerLife(
                agencyCode,
                steps,
                course,
                refusals,
                Stream.concat(warnings.stream(), Stream.of(remark)).toList());
    }
}
