package org.gongkai.registers.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.registers.event.Events;
import org.gongkai.registers.event.PublishedEvent;
import org.gongkai.registers.webhook.EventTypes;

/** What is published of letters: that somebody was given one, and that it was replied to. */
@Singleton
class LetterEvents implements EventTypes {

    private static final String PREFIX = "org.gongkai.letter.";
    private static final Set<String> TYPES = Set.of(PREFIX + "assign", PREFIX + "reply", PREFIX + "reminder");

    private final Events events;
    private final ObjectMapper mapper;
    private final Clock clock;

    LetterEvents(Events events, ObjectMapper mapper, Clock clock) {
        this.events = events;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What an event says; whoever has the letter is nobody else's business. */
    record Told(String letterNumber, String stage, LocalDate on) {}

    @Override
    public boolean has(String type) {
        return TYPES.contains(type);
    }

    @Override
    public boolean begin(String prefix) {
        return TYPES.stream().anyMatch(type -> type.startsWith(prefix));
    }

    /** Publishes one with the transaction at hand. */
    void publish(String name, UUID id, Letter letter, String stage) {
        Told told = new Told(letter.letterNumber(), stage, LocalDate.now(clock));
        events.publish(new PublishedEvent(
                UUID.randomUUID(),
                PREFIX + name,
                letter.letterNumber(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                mapper.valueToTree(told),
                letter.agencyCode(),
                List.of(id.toString()),
                true,
                false));
    }
}
