package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.life.assignment.UnitWork;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.IntakeEvent.UnitAnswer;
import org.gongkai.request.life.event.IntakeEvent.UnitTask;

/** A task of a unit: what it was asked, and what it has answered. */
@Schema(name = "UnitTaskCase")
public record UnitTaskBody(
        int number,
        String unit,

        @Schema(nullable = true, description = "Null when it was erased")
        String question,

        LocalDate askedOn,
        LocalDate dueOn,
        @Schema(nullable = true) LocalDate answeredOn,
        @Schema(nullable = true) String answer) {

    /** Those of an application, the first first. */
    public static List<UnitTaskBody> of(Course course) {
        return course.allUnitWork().stream().map(one -> of(one, course)).toList();
    }

    private static UnitTaskBody of(UnitWork one, Course course) {
        Optional<String> question = course.events(UnitTask.class)
                .skip(one.number() - 1L)
                .findFirst()
                .map(UnitTask::question);
        Optional<String> answer = course.events(UnitAnswer.class)
                .filter(given -> given.task() != null && given.task() == one.number())
                .findFirst()
                .map(UnitAnswer::answer);
        return new UnitTaskBody(
                one.number(),
                one.unit(),
                question.orElse(null),
                one.askedOn(),
                one.dueOn(),
                one.answeredOn().orElse(null),
                answer.orElse(null));
    }
}
