package org.gongkai.request.replica;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.registers.calendar.CalendarChanged;
import org.gongkai.registers.calendar.CalendarYear;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.ReplicatedCalendar;
import org.gongkai.request.service.CalendarServices;

/** Tells every other service of each calendar that is loaded here, through the outbox: all count by the same days. */
@ApplicationScoped
public class CalendarReplication {

    /** Each message has the whole year, and a version that says which is the later one. */
    static final Topic CALENDAR = Topic.ofStates("calendar");

    private static final String SERVICE = "request-service";

    private final CalendarServices services;
    private final Calendars calendars;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;

    CalendarReplication(
            CalendarServices services, Calendars calendars, Outbox outbox, CurrentCaller caller, ObjectMapper mapper) {
        this.services = services;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.mapper = mapper;
    }

    void hear(@Observes CalendarChanged changed) {
        tell(List.of(changed.after()));
    }

    /** Each night all of them: a service that was set up later, or has its data from a backup, takes over what it lacks. */
    @Scheduled(cron = "{gongkai.calendars.retold-at}", timeZone = "Asia/Shanghai")
    void tellAllAgain() {
        caller.asService(SERVICE, () -> {
            QuarkusTransaction.requiringNew().run(() -> tell(calendars.all()));
            return null;
        });
    }

    private void tell(List<CalendarYear> years) {
        List<Message> messages = services.names().stream()
                .flatMap(service -> years.stream().map(year -> message(service, year)))
                .toList();
        if (!messages.isEmpty()) {
            outbox.post(messages);
        }
    }

    private Message message(String service, CalendarYear year) {
        return Message.of(
                CALENDAR,
                service,
                "calendar " + year.scope().layer() + year.scope().code() + "/" + year.year(),
                ReplicatedCalendar.of(year),
                mapper);
    }
}
