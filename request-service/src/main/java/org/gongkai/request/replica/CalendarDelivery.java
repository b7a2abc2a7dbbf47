package org.gongkai.request.replica;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.registers.calendar.ReplicatedCalendar;
import org.gongkai.registers.service.Peers;
import org.gongkai.request.service.CalendarServices;

/** Brings a year of a calendar to another service. */
@ApplicationScoped
class CalendarDelivery implements Delivery {

    private static final String LANGUAGE = "zh-CN";

    private final CalendarServices services;
    private final Peers peers;
    private final ObjectMapper mapper;

    CalendarDelivery(CalendarServices services, Peers peers, ObjectMapper mapper) {
        this.services = services;
        this.peers = peers;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return CalendarReplication.CALENDAR;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        ReplicatedCalendar calendar = letter.read(mapper, ReplicatedCalendar.class);
        return services.find(letter.destination())
                .map(service -> peers.tell(
                                own -> service.call(asked -> asked.take(own, LANGUAGE, calendar.year(), calendar)))
                        .outcome())
                .orElseGet(() -> new DeliveryOutcome.Failed("it is not set where " + letter.destination() + " is"));
    }
}
