package org.gongkai.request.life.event;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happens to an application (domain: transitions of its life cycle). Which row of the table it is follows from
 * the event and from how the application stands.
 */
@Schema(name = "StepContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface LifeEvent
        permits IntakeEvent,
                SupplementEvent,
                ConsultationEvent,
                FeeEvent,
                DecisionEvent,
                ServiceEvent,
                ClosingEvent,
                LaterEvent {

    /** The longest text that goes with a step. */
    int LONG = 4000;

    /** The longest name, number or short remark. */
    int SHORT = 300;

    /** The day on which it happened. */
    LocalDate on();
}
