package org.gongkai.request.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Step;

/**
 * How an application stands.
 *
 * @param calendar that its body counts by
 * @param pending steps that wait for somebody's agreement
 */
public record HandlingState(
        Registered<DisclosureApplication> application,
        Course course,
        WorkingCalendar calendar,
        LocalDate today,
        Optional<UUID> splitFrom,
        Optional<UUID> mergedInto,
        List<Pending> pending) {

    /** A step that waits for somebody's agreement. */
    public record Pending(int number, Step step, LifeEvent event, String by, Instant at) {}
}
