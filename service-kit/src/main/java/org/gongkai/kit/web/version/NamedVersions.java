package org.gongkai.kit.web.version;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.gongkai.kit.problem.Problem;

/**
 * Holds a change against several versions, or any. What is changed knows one version that was read: refused as stale it tells which one
 * stands, and when the client has named that too, the change is tried again with it. Each try is a transaction of its own.
 */
@VersionNamed
@Interceptor
@Priority(NamedVersions.AROUND_THE_KEYS)
class NamedVersions {

    static final int AROUND_THE_KEYS = Interceptor.Priority.LIBRARY_BEFORE - 100;

    /** Whoever writes at the same time may move the version in between, and does not do so for ever. */
    private static final int MOST_TRIES = 5;

    @AroundInvoke
    Object hold(InvocationContext invocation) throws Exception {
        Object[] given = invocation.getParameters().clone();
        for (int tries = 1; ; tries++) {
            try {
                return invocation.proceed();
            } catch (Exception failure) {
                OptionalLong standing = standing(failure);
                int place = place(invocation.getMethod()).orElseThrow(() -> failure);
                boolean isNamed = standing.isPresent()
                        && given[place] instanceof String header
                        && EntityTagList.find(header)
                                .filter(named -> named.any() || named.tags().size() > 1)
                                .filter(named -> named.names(standing.getAsLong()))
                                .isPresent();
                if (!isNamed || tries == MOST_TRIES) {
                    throw failure;
                }
                Object[] parameters = given.clone();
                parameters[place] = VersionTags.of(standing.getAsLong());
                invocation.setParameters(parameters);
            }
        }
    }

    /** The version that stands, where a change was refused for another one. */
    private static OptionalLong standing(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .map(Problem::standing)
                .flatMapToLong(OptionalLong::stream)
                .findFirst();
    }

    /** Which parameter of an operation takes the header; what overrides another need not say so again. */
    private static OptionalInt place(Method operation) {
        return Stream.<Class<?>>iterate(operation.getDeclaringClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(operation.getName())
                        && method.getParameterCount() == operation.getParameterCount())
                .flatMapToInt(NamedVersions::places)
                .findFirst();
    }

    private static IntStream places(Method method) {
        Parameter[] parameters = method.getParameters();
        return IntStream.range(0, parameters.length)
                .filter(i -> parameters[i].isAnnotationPresent(HeaderParam.class)
                        && parameters[i]
                                .getAnnotation(HeaderParam.class)
                                .value()
                                .equals(HttpHeaders.IF_MATCH));
    }
}
