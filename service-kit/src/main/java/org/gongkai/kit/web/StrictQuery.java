package org.gongkai.kit.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/** Refuses a query parameter that the operation does not have, or that stands there twice. */
@Provider
class StrictQuery implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        boolean open = method != null && method.isAnnotationPresent(FilteredByFields.class);
        List<Violation> violations = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            String shown = PlainText.legible(name);
            if (!open && !known.computeIfAbsent(method, StrictQuery::names).contains(name)) {
                violations.add(new Violation(shown, "is no parameter of this operation"));
            } else if (values.size() > 1) {
                violations.add(new Violation(shown, "stands there twice"));
            } else if (!PlainText.isPlain(values.getFirst())) {
                violations.add(new Violation(shown, "holds U+0000 or a lone surrogate"));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static Set<String> names(Method method) {
        return Stream.of(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(annotation -> annotation != null)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }
}
