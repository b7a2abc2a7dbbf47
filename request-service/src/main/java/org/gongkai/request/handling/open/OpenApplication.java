package org.gongkai.request.handling.open;

import java.time.LocalDate;
import java.util.UUID;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.life.course.Course;

/**
 * An application that has no outcome yet.
 *
 * @param lives whether it has a life of its own; of one without, the row says all
 * @param calendar that its body counts by
 */
public record OpenApplication(
        UUID id,
        String agencyCode,
        String receiptNumber,
        LocalDate receivedOn,
        boolean lives,
        Course course,
        WorkingCalendar calendar) {}
