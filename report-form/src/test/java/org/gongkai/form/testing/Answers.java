package org.gongkai.form.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;

import org.gongkai.form.words.Message;

/**
 * In answers a sentence is a {@link Message}, and a code is a code. An enum whose constants have words of their own would be written as a
 * sentence where its name is wanted, and nobody would see it who reads the record.
 */
public final class Answers {

    private static final String AS_CODE = "AsCode";

    private Answers() {}

    /** Checks the records of the edge of a module, and those that stand in them. */
    public static void check(String root) {
        Set<String> wordy = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> records = new ArrayDeque<>();
        ModuleClasses.withoutTests(root).stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(root + ".web."))
                .filter(type -> type.isAssignableTo(Record.class))
                .map(JavaClass::reflect)
                .forEach(records::add);
        assertThat(records).isNotEmpty();
        while (!records.isEmpty()) {
            Class<?> type = records.remove();
            if (seen.add(type)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    written(component.getGenericType()).forEach(written -> {
                        if (isWordy(written) && !isCode(component)) {
                            wordy.add(type.getName() + "." + component.getName());
                        }
                        if (written.isRecord()) {
                            records.add(written);
                        }
                    });
                }
            }
        }
        assertThat(wordy).isEmpty();
    }

    private static boolean isWordy(Class<?> type) {
        return type.isEnum() && Message.class.isAssignableFrom(type);
    }

    private static boolean isCode(RecordComponent component) {
        return Stream.of(component.getAccessor().getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(one -> one.getSimpleName().equals(AS_CODE));
    }

    /** What of a type is written as a value: keys of maps are written by their names anyway. */
    private static Stream<Class<?>> written(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain.isArray() ? plain.getComponentType() : plain);
        }
        if (type instanceof ParameterizedType holder && holder.getRawType() instanceof Class<?> raw) {
            List<Type> held = List.of(holder.getActualTypeArguments());
            List<Type> values = Map.class.isAssignableFrom(raw) ? held.subList(1, held.size()) : held;
            return Stream.concat(Stream.of(raw), values.stream().flatMap(Answers::written));
        }
        return Stream.empty();
    }
}
