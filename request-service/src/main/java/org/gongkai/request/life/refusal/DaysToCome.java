package org.gongkai.request.life.refusal;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.request.life.event.Ahead;
import org.gongkai.request.life.event.LifeEvent;

/** Whether an event tells of a day that has not come yet: nothing happens on one. */
public final class DaysToCome {

    /** The days that a body tells of, looked up once. */
    private static final ClassValue<List<RecordComponent>> DAYS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> body) {
            return Stream.of(body.getRecordComponents())
                    .filter(component -> component.getType() == LocalDate.class)
                    .filter(component -> !component.isAnnotationPresent(Ahead.class))
                    .toList();
        }
    };

    private DaysToCome() {}

    /** The first day of an event that lies after today, at its place. */
    public static Optional<Refusal> find(LifeEvent event, LocalDate today) {
        return DAYS.get(event.getClass()).stream()
                .filter(component ->
                        Objects.requireNonNullElse(day(component, event), today).isAfter(today))
                .findFirst()
                .flatMap(component -> Refusal.at("/" + component.getName(), StepWords.IN_THE_FUTURE));
    }

    private static LocalDate day(RecordComponent component, LifeEvent event) {
        try {
            return (LocalDate) component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
