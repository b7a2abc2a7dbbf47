package org.gongkai.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.gongkai.kit.web.answer.AnswerMapper;

/**
 * The members of the answers that another service gives: each is renamed once in the golden answer, which is unreadable then.
 *
 * @param types what answers are read as
 */
public record AnswerMembers(Set<Class<?>> types) {

    private static final ObjectMapper MAPPER = new AnswerMapper(
                    new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule()))
            .getContext(Object.class);

    /** Those of the types. */
    public static AnswerMembers of(Stream<Class<?>> types) {
        return new AnswerMembers(types.collect(Collectors.toSet()));
    }

    /** Expects that nothing else is read by this client, and by those that stand beside it, than what is walked. */
    public void areAllThatIsReadBeside(Class<?> client) {
        assertThat(clientsBeside(client)
                        .flatMap(beside -> Arrays.stream(beside.getMethods()))
                        .map(AnswerMembers::read)
                        .filter(Class::isRecord)
                        .collect(Collectors.toMap(Class::getName, type -> type, (one, same) -> one, TreeMap::new))
                        .values())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(types).contains(type));
    }

    /** Who adds a client adds its answers: nobody has to think of a list. */
    private static Stream<Class<?>> clientsBeside(Class<?> client) {
        Path folder = Path.of(URI.create(client.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .resolve(client.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> client.getPackageName() + "." + file.substring(0, file.lastIndexOf('.')))
                    .<Class<?>>map(name -> named(name, client.getClassLoader()))
                    .filter(AnswerMembers::isClient)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> named(String name, ClassLoader classes) {
        try {
            return Class.forName(name, false, classes);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isClient(Class<?> type) {
        return type.isInterface()
                && (type.isAnnotationPresent(jakarta.ws.rs.Path.class)
                        || Arrays.stream(type.getMethods())
                                .anyMatch(call -> call.isAnnotationPresent(jakarta.ws.rs.Path.class)));
    }

    private static Class<?> read(Method call) {
        Type answer = call.getGenericReturnType();
        return answer instanceof ParameterizedType later && later.getActualTypeArguments()[0] instanceof Class<?> held
                ? held
                : call.getReturnType();
    }

    /** Expects that the golden answer is read as the type, and under no other name of any member. */
    public void mustBeThere(JsonNode golden, Class<?> type) {
        assertThat(read(golden, type)).isNotNull();
        List<String> places = places(type, golden, "");

        assertThat(places).isNotEmpty();
        for (String place : places) {
            JsonNode changed = golden.deepCopy();
            int name = place.lastIndexOf('/');
            ObjectNode object = (ObjectNode) changed.at(place.substring(0, name));
            object.set("another", object.remove(place.substring(name + 1)));

            assertThatThrownBy(() -> MAPPER.treeToValue(changed, type))
                    .as(place)
                    .isInstanceOf(JsonMappingException.class);
        }
    }

    private static Object read(JsonNode golden, Class<?> type) {
        try {
            return MAPPER.treeToValue(golden, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The places of every member that the record, and the records in it, must have. */
    private List<String> places(Class<?> type, JsonNode json, String at) {
        List<String> places = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String place = at + "/" + component.getName();
            JsonNode value = json.path(component.getName());
            Class<?> held = component.getType();
            if (component.getGenericType() instanceof ParameterizedType many) {
                Type last = many.getActualTypeArguments()[many.getActualTypeArguments().length - 1];
                if (List.class.equals(held) && last instanceof Class<?> element && element.isRecord()) {
                    if (value.isEmpty() && types.contains(element)) {
                        // Whose own golden answer is walked.
                        assertThat(value.isArray()).as(place).isTrue();
                    } else {
                        assertThat(value).as(place).isNotEmpty();
                        places.addAll(places(element, value.get(0), place + "/0"));
                    }
                }
                if (held.equals(Optional.class)) {
                    if (!mustBeThere(component)) {
                        continue;
                    }
                    if (last instanceof Class<?> element && element.isRecord()) {
                        places.addAll(places(element, value, place));
                    }
                }
            } else if (held.isRecord()) {
                places.addAll(places(held, value, place));
            }
            places.add(place);
        }
        return places;
    }

    private static boolean mustBeThere(RecordComponent component) {
        JsonProperty said = component.getAccessor().getAnnotation(JsonProperty.class);
        return said != null && said.required();
    }
}
