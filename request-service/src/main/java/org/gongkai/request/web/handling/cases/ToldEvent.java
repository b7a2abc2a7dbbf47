package org.gongkai.request.web.handling.cases;

import java.util.stream.Stream;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.LifeEvent;

/**
 * An event that says how an application stands, with who has told it.
 *
 * @param by account of who recorded it
 */
public record ToldEvent<E extends LifeEvent>(E event, String by) {

    /** Those of a kind, the first first. */
    public static <E extends LifeEvent> Stream<ToldEvent<E>> of(Course course, Class<E> kind) {
        return course.taken().stream()
                .skip(course.superseded())
                .filter(taken -> kind.isInstance(taken.event()))
                .map(taken -> new ToldEvent<>(kind.cast(taken.event()), taken.by()));
    }
}
