package org.gongkai.registers.reminder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How near the last day of a term has come, the furthest first. */
@Schema(name = "ReminderThreshold")
public enum Threshold {

    /** Its year's notice is not known (期限待定). */
    DATE_OPEN(Integer.MAX_VALUE),

    /** Five working days are left, or fewer. */
    FIVE_DAYS(5),

    /** Two, or fewer. */
    TWO_DAYS(2),

    /** It is today, or no working day is left. */
    LAST_DAY(0),

    /** It is over (逾期). */
    OVERDUE(-1);

    private final int daysLeft;

    Threshold(int daysLeft) {
        this.daysLeft = daysLeft;
    }

    /** Whether it is reached when so many working days are left; below 0 when the last day is over. */
    public boolean isReached(int left) {
        return left <= daysLeft;
    }
}
