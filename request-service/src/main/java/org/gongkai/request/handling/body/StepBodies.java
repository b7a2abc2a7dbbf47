package org.gongkai.request.handling.body;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.kit.json.JsonFailure;
import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Step;

/** Bodies of steps: read from a request, split for the database into facts and sealed words, put together again. */
@Singleton
public class StepBodies {

    /** Members of a body that people have said, looked up once and not for every step of an import. */
    private static final ClassValue<List<String>> WORDS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> body) {
            return words(body);
        }
    };

    private final ObjectMapper mapper;
    private final Constraints constraints;

    StepBodies(ObjectMapper mapper, Constraints constraints) {
        this.mapper = mapper;
        this.constraints = constraints;
    }

    /**
     * The body of a step out of what a request says.
     *
     * @throws Problem naming every member that is wrong
     */
    public LifeEvent read(Step step, ObjectNode body) {
        return read(step.body().orElseThrow(), body);
    }

    /** What is said with a decision on a proposed step. */
    public PendingDecision decision(ObjectNode body) {
        return read(PendingDecision.class, body);
    }

    private <T> T read(Class<T> type, ObjectNode body) {
        ObjectNode said = body.deepCopy();
        dropBlanks(type, said);
        try {
            return constraints.require(mapper.treeToValue(said, type));
        } catch (JsonProcessingException e) {
            throw JsonFailure.problem(e);
        }
    }

    /** A text without a word says nothing: no reason, no proof. Texts in lists and maps are left in their places. */
    private static void dropBlanks(Class<?> type, ObjectNode said) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode member = said.get(component.getName());
            if (member == null) {
                continue;
            }
            if (component.getType() == String.class) {
                if (member.isTextual() && member.textValue().isBlank()) {
                    said.remove(component.getName());
                }
            } else if (component.getType().isRecord()) {
                dropBlanksOf(component.getType(), member);
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && component.getType() == List.class
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                member.forEach(one -> dropBlanksOf(element, one));
            }
        }
    }

    private static void dropBlanksOf(Class<?> type, JsonNode member) {
        if (member instanceof ObjectNode said) {
            dropBlanks(type, said);
        }
    }

    /**
     * Splits a body for the database.
     *
     * @param key of the application; asked for where there are words
     * @param place what its words belong to; elsewhere they do not open
     */
    public SplitWords split(LifeEvent event, Supplier<SealingKey> key, String place) {
        ObjectNode facts = mapper.valueToTree(event);
        facts.properties().removeIf(member -> member.getValue().isNull());
        ObjectNode words = mapper.createObjectNode();
        for (String name : WORDS.get(event.getClass())) {
            JsonNode said = facts.remove(name);
            if (said != null) {
                words.set(name, said);
            }
        }
        return new SplitWords(
                facts.toString(), words.isEmpty() ? null : key.get().seal(words.toString(), place));
    }

    /** Puts a body together again; words that were erased are missing. */
    public LifeEvent join(Step step, SplitWords split, RecordOpening opening, String place) {
        try {
            ObjectNode body = (ObjectNode) mapper.readTree(split.facts());
            if (split.words() != null) {
                body.setAll((ObjectNode) mapper.readTree(opening.open(split.words(), place)));
            }
            return event(step, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A body of which nothing but the facts is asked for. */
    public LifeEvent facts(Step step, String facts) {
        try {
            return event(step, (ObjectNode) mapper.readTree(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private LifeEvent event(Step step, ObjectNode body) throws JsonProcessingException {
        return mapper.treeToValue(body, step.body().orElseThrow());
    }

    /** The same body on another day: a proposal that is agreed to happens on the day of the agreement. */
    public LifeEvent on(Step step, LifeEvent event, java.time.LocalDate day) {
        ObjectNode body = mapper.valueToTree(event);
        body.put("on", day.toString());
        try {
            // It was checked when it was proposed; what the service has worked out since nobody may say.
            return mapper.treeToValue(body, step.body().orElseThrow());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Members of a body that must be there. */
    public static List<String> needs(Class<? extends LifeEvent> body) {
        return Stream.of(body.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(jakarta.validation.constraints.NotNull.class)
                        || field.isAnnotationPresent(jakarta.validation.constraints.NotBlank.class))
                .map(java.lang.reflect.Field::getName)
                .toList();
    }

    private static List<String> words(Class<?> body) {
        List<String> words = new ArrayList<>();
        for (RecordComponent component : body.getRecordComponents()) {
            if (component.isAnnotationPresent(Personal.class)) {
                words.add(component.getName());
            }
        }
        return words;
    }
}
