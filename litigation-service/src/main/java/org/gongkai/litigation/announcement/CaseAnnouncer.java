package org.gongkai.litigation.announcement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.litigation.life.CaseStepTaken;
import org.gongkai.registers.event.Events;
import org.gongkai.registers.event.PublishedEvent;

/** Publishes what happens to cases, with the transaction in which it does. */
@ApplicationScoped
public class CaseAnnouncer {

    private final Events events;
    private final ObjectMapper mapper;
    private final Clock clock;

    CaseAnnouncer(Events events, ObjectMapper mapper, Clock clock) {
        this.events = events;
        this.mapper = mapper;
        this.clock = clock;
    }

    void hear(@Observes CaseStepTaken taken) {
        CaseStepData data = CaseStepData.of(taken);
        publish(
                data.step(),
                taken.caseFile(),
                taken.agencyCode(),
                Optional.ofNullable(data.caseNumber()).or(() -> Optional.ofNullable(data.receiptNumber())),
                data);
    }

    /**
     * Publishes an event about a case.
     *
     * @param name code of the step, or the reminder's
     * @param number by which people know the case; its id where there is none
     */
    public void publish(String name, UUID caseFile, String agencyCode, Optional<String> number, Record data) {
        publish(UUID.randomUUID(), name, caseFile, agencyCode, number, data);
    }

    /**
     * Likewise.
     *
     * @param id the same for what may be published twice, and is to be heard once
     */
    public void publish(UUID id, String name, UUID caseFile, String agencyCode, Optional<String> number, Record data) {
        events.publish(new PublishedEvent(
                id,
                CaseEvents.type(name),
                number.orElseGet(caseFile::toString),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                mapper.valueToTree(data),
                agencyCode,
                List.of(caseFile.toString()),
                false,
                false));
    }
}
