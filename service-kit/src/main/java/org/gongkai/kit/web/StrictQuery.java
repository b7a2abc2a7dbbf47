package org.gongkai.kit.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/**
 * Refuses a query parameter that the operation does not have, that stands there twice, or that is none of the values it may have: the platform would
 * say of these that there is no such path.
 */
@Provider
class StrictQuery implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    private final Map<Method, Map<String, Taken>> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getQueryParameters().isEmpty()) {
            return;
        }
        Method method = resource.getResourceMethod();
        FilteredByFields open = method.getAnnotation(FilteredByFields.class);
        Map<String, Taken> parameters = known.computeIfAbsent(method, StrictQuery::parameters);
        List<Violation> violations = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            String shown = PlainText.legible(name);
            if (open == null && !parameters.containsKey(name)) {
                violations.add(new Violation(shown, KitWords.UNKNOWN_PARAMETER));
            } else if (values.size() > 1 && !isSeveral(parameters.get(name)) && !takesSeveral(open, name)) {
                violations.add(new Violation(shown, KitWords.GIVEN_TWICE));
            } else if (!values.stream().allMatch(PlainText::isPlain)) {
                violations.add(new Violation(shown, KitWords.NOT_PLAIN_TEXT));
            } else {
                notChosen(parameters.get(name), values)
                        .ifPresent(choices -> violations.add(new Violation(shown, KitWords.NOT_ONE_OF.with(choices))));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static boolean isSeveral(Taken taken) {
        return taken != null && Collection.class.isAssignableFrom(taken.type());
    }

    /** The values of a parameter that has only so many, where another one is given; one that is left blank asks for nothing. */
    private static Optional<List<Object>> notChosen(Taken taken, List<String> values) {
        if (taken == null || !taken.type().isEnum()) {
            return Optional.empty();
        }
        List<Object> choices = List.of(taken.type().getEnumConstants());
        return values.stream()
                        .filter(value -> !value.isEmpty())
                        .allMatch(value -> choices.stream()
                                .anyMatch(one -> ((Enum<?>) one).name().equals(value)))
                ? Optional.empty()
                : Optional.of(choices);
    }

    private static boolean takesSeveral(FilteredByFields open, String name) {
        return open != null && Stream.of(open.several()).anyMatch(name::equals);
    }

    /** The parameters of an operation by name, its own and those of its beans. */
    private static Map<String, Taken> parameters(Method method) {
        Stream<Taken> own = Stream.of(method.getParameters())
                .map(parameter -> new Taken(parameter.getAnnotation(QueryParam.class), parameter.getType()));
        Stream<Taken> ofBeans = Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .flatMap(parameter -> Stream.of(parameter.getType().getDeclaredFields()))
                .map(field -> new Taken(field.getAnnotation(QueryParam.class), field.getType()));
        return Stream.concat(own, ofBeans)
                .filter(taken -> taken.query() != null)
                .collect(Collectors.toMap(taken -> taken.query().value(), Function.identity()));
    }

    /** A parameter that an operation takes; a collection may stand there several times. */
    private record Taken(QueryParam query, Class<?> type) {}
}
