package org.gongkai.request.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Step;

/**
 * How an application stands.
 *
 * @param lives whether it has a life of its own; of one without, the record says all
 * @param calendar that its body counts by
 * @param pending steps that wait for somebody's agreement
 * @param decided steps that have waited for it
 */
public record HandlingState(
        Registered<DisclosureApplication> application,
        boolean lives,
        Course course,
        WorkingCalendar calendar,
        LocalDate today,
        Family family,
        List<Pending> pending,
        List<Decided> decided) {

    /** A step that waits for somebody's agreement. */
    public record Pending(int number, Step step, LifeEvent event, String by, Instant at) {}

    /**
     * A step that somebody has agreed to, or refused.
     *
     * @param comment what they have said with it
     */
    public record Decided(Pending proposed, boolean approved, String by, Instant at, Optional<String> comment) {}

    /**
     * The applications that one comes from, and those that have come from it.
     *
     * @param splitFrom the one that it was split off
     * @param mergedInto the one that it went into
     * @param parts those that were split off it, the first first
     * @param mergedFrom those that went into it
     */
    public record Family(
            Optional<UUID> splitFrom, Optional<UUID> mergedInto, List<Relative> parts, List<Relative> mergedFrom) {}

    /** An application that has come from another one. */
    @Schema(name = "ApplicationOfFamily")
    public record Relative(UUID id, String receiptNumber) {}

    /** The application that this one was split off. */
    public Optional<UUID> splitFrom() {
        return family.splitFrom();
    }

    /** The application that this one went into. */
    public Optional<UUID> mergedInto() {
        return family.mergedInto();
    }
}
