package org.gongkai.request.life.course;

import java.util.EnumSet;
import java.util.Set;

import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.table.Flag;

/** What is to be known of an application beside its stage. */
final class CourseFlags {

    private CourseFlags() {}

    /** What is to be known beside the stage. */
    static Set<Flag> of(Course course, Circumstances now) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flag(flags, Flag.EXTENDED, course.parts().extension().isGranted());
        flag(flags, Flag.DEFERRED, course.parts().supplements().deferral().isPresent());
        flag(
                flags,
                Flag.PAUSED,
                course.stage().isOpen() && course.parts().consultations().isPaused(now));
        flag(flags, Flag.LATE_NOTICE, course.parts().supplements().isLateNotice());
        flag(flags, Flag.DATE_OPEN, course.clock().isDateOpen(now));
        flag(flags, Flag.OVERDUE, course.clock().isOverdue(now));
        flag(flags, Flag.UNDELIVERED, course.parts().serving().isUndelivered());
        flag(flags, Flag.SPLIT_FROM, course.parts().isPart());
        flag(flags, Flag.MERGED_INTO, course.isMerged());
        flag(flags, Flag.DISPUTED, course.parts().aftermath().disputes().hasOpen());
        flag(flags, Flag.REDECISION, course.parts().aftermath().hasOpenRound());
        flag(flags, Flag.HOLD, course.parts().aftermath().isHeld());
        return flags;
    }

    private static void flag(Set<Flag> flags, Flag flag, boolean set) {
        if (set) {
            flags.add(flag);
        }
    }
}
