package org.gongkai.request.handling.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.ModuleClasses;
import org.gongkai.request.handling.StepGuard;

/** Of several reasons that a step is refused for, the first is named, and the same always. */
class GuardOrderTest {

    @Test
    void each_guard_has_a_place_of_its_own_in_the_list() throws IllegalAccessException {
        List<Integer> asked = ModuleClasses.withoutTests("org.gongkai.request").stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo(StepGuard.class))
                .map(GuardOrderTest::place)
                .toList();

        assertThat(asked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(places());
    }

    @Test
    void the_list_is_in_the_order_in_which_they_are_asked() throws IllegalAccessException {
        List<Integer> places = places();

        assertThat(places)
                .isEqualTo(places.stream().sorted((one, other) -> other - one).toList());
    }

    private static int place(JavaClass guard) {
        return guard.tryGetAnnotationOfType(Priority.class)
                .map(Priority::value)
                .orElseThrow(() -> new AssertionError(guard.getSimpleName() + " has no place in the order"));
    }

    /** Those of the list, as it is written. */
    private static List<Integer> places() throws IllegalAccessException {
        List<Integer> places = new ArrayList<>();
        for (Field field : GuardOrder.class.getDeclaredFields()) {
            if (!field.isSynthetic()) {
                places.add(field.getInt(null));
            }
        }
        return places;
    }
}
