package org.gongkai.request.service;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.gongkai.registers.calendar.ReplicatedCalendar;

/** A service that counts by calendars too. */
@Path("/api/v1/calendar-replicas/{year}")
public interface CalendarService {

    /** Takes a year over, and answers how it stands there. */
    @PUT
    ReplicatedCalendar take(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @PathParam("year") int year,
            ReplicatedCalendar calendar);
}
