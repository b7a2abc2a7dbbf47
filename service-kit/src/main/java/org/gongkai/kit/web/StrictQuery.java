package org.gongkai.kit.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

/** Refuses a query parameter that the operation does not have, or that stands there twice. */
@Provider
class StrictQuery implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getQueryParameters().isEmpty()) {
            return;
        }
        Method method = resource.getResourceMethod();
        FilteredByFields open = method.getAnnotation(FilteredByFields.class);
        Map<String, Boolean> parameters = known.computeIfAbsent(method, StrictQuery::parameters);
        List<Violation> violations = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            String shown = PlainText.legible(name);
            if (open == null && !parameters.containsKey(name)) {
                violations.add(new Violation(shown, KitWords.UNKNOWN_PARAMETER));
            } else if (values.size() > 1 && !parameters.getOrDefault(name, false) && !takesSeveral(open, name)) {
                violations.add(new Violation(shown, KitWords.GIVEN_TWICE));
            } else if (!values.stream().allMatch(PlainText::isPlain)) {
                violations.add(new Violation(shown, KitWords.NOT_PLAIN_TEXT));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static boolean takesSeveral(FilteredByFields open, String name) {
        return open != null && Stream.of(open.several()).anyMatch(name::equals);
    }

    /** The parameters of an operation by name, its own and those of its beans, and whether each may stand there twice. */
    private static Map<String, Boolean> parameters(Method method) {
        Stream<Declared> own = Stream.of(method.getParameters())
                .map(parameter -> new Declared(parameter.getAnnotation(QueryParam.class), parameter.getType()));
        Stream<Declared> ofBeans = Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .flatMap(parameter -> Stream.of(parameter.getType().getDeclaredFields()))
                .map(field -> new Declared(field.getAnnotation(QueryParam.class), field.getType()));
        return Stream.concat(own, ofBeans)
                .filter(declared -> declared.query() != null)
                .collect(Collectors.toMap(
                        declared -> declared.query().value(),
                        declared -> Collection.class.isAssignableFrom(declared.type())));
    }

    private record Declared(QueryParam query, Class<?> type) {}
}
