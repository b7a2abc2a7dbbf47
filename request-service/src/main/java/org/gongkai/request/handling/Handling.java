package org.gongkai.request.handling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.kit.life.Life;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.listed.ListedLife;
import org.gongkai.request.life.table.Stage;

/** The handling (办理) of one application, from its first step on. What can be worked out from its steps is here to be found. */
@Entity
@Table(name = "handling")
class Handling implements Life {

    @Id
    private UUID applicationId;

    private String agencyCode;

    @Version
    private long revision;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate arrivedOn;

    private String handler;

    private String unit;

    private boolean held;

    private UUID splitFrom;

    private UUID mergedInto;

    /** Separated by spaces; null where nobody has looked yet. */
    private String flags;

    private String documentNumber;

    private Boolean consulting;

    private boolean owing;

    private boolean proposed;

    private Boolean overridden;

    /** For Hibernate. */
    Handling() {}

    Handling(UUID applicationId, String agencyCode, Stage stage) {
        this.applicationId = applicationId;
        this.agencyCode = agencyCode;
        this.stage = stage;
    }

    @Override
    public long revision() {
        return revision;
    }

    String agencyCode() {
        return agencyCode;
    }

    Optional<LocalDate> arrivedOn() {
        return Optional.ofNullable(arrivedOn);
    }

    Optional<UUID> splitFrom() {
        return Optional.ofNullable(splitFrom);
    }

    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    void arrived(LocalDate on) {
        arrivedOn = on;
    }

    /** A day of receipt that is corrected to a later one leaves the cautious day where it was. */
    void receivedLater(LocalDate before, LocalDate now) {
        arrivedOn = new Beginning(before, arrivedOn(), Optional.empty(), Optional.empty(), false)
                .correctedTo(now)
                .arrivedOn()
                .orElse(null);
    }

    void splitOff(UUID other) {
        splitFrom = other;
    }

    void merge(UUID other) {
        mergedInto = other;
    }

    /** Follows the course that its steps have come to. */
    void follow(Course course) {
        stage = course.stage();
        if (!course.isMerged()) {
            mergedInto = null;
        }
        handler = course.handler().orElse(null);
        unit = course.unit().orElse(null);
        held = course.aftermath().isHeld();
        flags = ListedLife.flags(course);
        documentNumber = course.documentNumber().orElse(null);
        consulting = ListedLife.isConsulting(course);
        owing = ListedLife.isOwing(course);
        proposed = ListedLife.isProposed(course);
        overridden = ListedLife.isOverridden(course);
    }
}
