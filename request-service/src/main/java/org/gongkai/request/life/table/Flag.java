package org.gongkai.request.life.table;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be known of an application beside its stage. */
@Schema(name = "ApplicationFlag")
public enum Flag {

    /** The term was extended (延期). */
    EXTENDED,

    /** A named day stands in place of the term (Art. 35 of the Regulations). */
    DEFERRED,

    /** Somebody is being consulted; the clock does not count. */
    PAUSED,

    /** The supplement was asked for after the seventh working day. */
    LATE_NOTICE,

    /** The term reaches into a year whose notice is not known (期限待定). */
    DATE_OPEN,

    /** The term is over, or was over when the reply was sent (逾期). */
    OVERDUE,

    /** The reply came back. */
    UNDELIVERED,

    /** It was split off another one. */
    SPLIT_FROM,

    /** It went into another one. */
    MERGED_INTO,

    /** A case about it is open. */
    DISPUTED,

    /** A further decision has to be made. */
    REDECISION,

    /** Nothing of it may be erased. */
    HOLD;

    private static final Set<Flag> OF_THE_DAY = EnumSet.of(PAUSED, DATE_OPEN, OVERDUE);

    /** Whether it stands from one step to the next, whatever the day and the calendar. */
    public boolean lasts() {
        return !OF_THE_DAY.contains(this);
    }
}
