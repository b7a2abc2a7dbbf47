package org.gongkai.disclosure.announcement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.disclosure.catalogue.CatalogueAdjusted;
import org.gongkai.disclosure.document.life.DocumentStepped;
import org.gongkai.disclosure.life.heard.ItemStepHeard;
import org.gongkai.disclosure.publication.PublicationHeard;
import org.gongkai.disclosure.suggestion.heard.SuggestionStepHeard;
import org.gongkai.registers.event.Events;
import org.gongkai.registers.event.PublishedEvent;

/** Publishes what happens, with the transaction in which it does. */
@ApplicationScoped
public class Announcer {

    private final Events events;
    private final ObjectMapper mapper;
    private final Clock clock;

    Announcer(Events events, ObjectMapper mapper, Clock clock) {
        this.events = events;
        this.mapper = mapper;
        this.clock = clock;
    }

    void hear(@Observes ItemStepHeard heard) {
        publish(
                DisclosureEvents.name(heard.step()),
                heard.item().toString(),
                heard.indexNumber().orElseGet(heard.item()::toString),
                heard.agencyCode(),
                EventData.ItemStepData.of(heard));
    }

    void hear(@Observes DocumentStepped stepped) {
        publish(
                DisclosureEvents.name(stepped.step()),
                stepped.documentId().toString(),
                stepped.documentNumber(),
                stepped.agencyCode(),
                EventData.DocumentStepData.of(stepped));
    }

    void hear(@Observes PublicationHeard heard) {
        publish(
                heard.ordered() ? DisclosureEvents.ORDER : DisclosureEvents.ORDER_CANCELLED,
                heard.publication().toString(),
                heard.publication().toString(),
                heard.agencyCode(),
                EventData.PublicationData.of(heard));
    }

    void hear(@Observes SuggestionStepHeard heard) {
        publish(
                DisclosureEvents.name(heard.step()),
                heard.suggestion().toString(),
                heard.suggestionNumber(),
                heard.agencyCode(),
                EventData.SuggestionStepData.of(heard));
    }

    void hear(@Observes CatalogueAdjusted adjusted) {
        String agencyCode = adjusted.version().agencyCode();
        publish(
                DisclosureEvents.CATALOGUE,
                "catalogue:" + agencyCode,
                agencyCode,
                agencyCode,
                new EventData.CatalogueData(
                        agencyCode,
                        adjusted.version().version(),
                        adjusted.version().effectiveOn(),
                        adjusted.version().list().columns().size(),
                        "/api/v1/public/catalogues/" + agencyCode));
    }

    /**
     * Publishes an event.
     *
     * @param name of the event
     * @param about what it is heard in order with
     * @param subject by which people know what it is about
     */
    public void publish(String name, String about, String subject, String agencyCode, Record data) {
        events.publish(new PublishedEvent(
                UUID.randomUUID(),
                DisclosureEvents.type(name),
                subject,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                mapper.valueToTree(data),
                agencyCode,
                List.of(about),
                false,
                false));
    }
}
