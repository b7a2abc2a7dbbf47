package org.gongkai.request.service;

import java.io.File;
import java.io.IOException;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.testing.AnswerMembers;
import org.gongkai.registers.calendar.ReplicatedCalendar;

/** What the other services have committed as their answers is read, and nothing of it under another name. */
class AnswersOfCalendarServicesTest {

    private final AnswerMembers members = AnswerMembers.of(Stream.of(ReplicatedCalendar.class));

    @ParameterizedTest
    @ValueSource(strings = {"litigation-service", "disclosure-service"})
    void a_member_that_bears_another_name_is_no_answer(String service) throws IOException {
        members.areAllOf(CalendarService.class);
        members.mustBeThere(
                new ObjectMapper().readTree(new File("../" + service + "/contract/answers/calendar-replica.json")),
                ReplicatedCalendar.class);
    }
}
