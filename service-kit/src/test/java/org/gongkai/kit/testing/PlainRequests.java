package org.gongkai.kit.testing;

import java.util.Iterator;
import java.util.Map;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovySystem;
import io.restassured.filter.Filter;
import io.restassured.internal.RequestSpecificationImpl;
import io.restassured.internal.filter.FilterContextImpl;
import io.restassured.response.Response;

/**
 * What rest-assured does for each request in Groovy, slower than the service answers, done in Java where the request is a
 * usual one: it is sent, and its address is put together once instead of before each filter. What goes out and what comes back
 * is the same to the letter, as {@code PlainRequestsTest} compares.
 */
final class PlainRequests extends DelegatingMetaClass {

    /** By what name the filters' context remembers. */
    private static final String REMEMBERED = PlainRequests.class.getName();

    /** Who sees each answer, whatever filters its request goes past. */
    private static volatile AnswerWatch watch = (method, address, answer) -> {};

    private PlainRequests() {
        super(RequestSpecificationImpl.class);
    }

    /** From here on, for all tests of the class loader. */
    static synchronized void install() {
        if (!(GroovySystem.getMetaClassRegistry().getMetaClass(RequestSpecificationImpl.class)
                instanceof PlainRequests)) {
            PlainRequests plainly = new PlainRequests();
            plainly.initialize();
            GroovySystem.getMetaClassRegistry().setMetaClass(RequestSpecificationImpl.class, plainly);
        }
    }

    /** Has each answer looked at from here on, before its filters and its test have it. */
    static void watch(AnswerWatch by) {
        watch = by;
    }

    /** Back to Groovy, for requests that are begun from here on. */
    static synchronized void remove() {
        GroovySystem.getMetaClassRegistry().removeMetaClass(RequestSpecificationImpl.class);
    }

    @Override
    public Object invokeMethod(Object object, String name, Object arguments) {
        return arguments instanceof Object[] several
                ? invokeMethod(object, name, several)
                : super.invokeMethod(object, name, arguments);
    }

    @Override
    public Object invokeMethod(Object object, String name, Object[] arguments) {
        RequestSpecificationImpl request = (RequestSpecificationImpl) object;
        return switch (name) {
            case "newFilterContext" -> context(request, arguments);
            case "sendRequest" -> {
                String address = (String) arguments[0];
                Response answer = PlainRequest.of(request, address)
                        .map(plain -> plain.send(properties(arguments[3])))
                        .orElseGet(() -> (Response) super.invokeMethod(object, name, arguments));
                watch.see(request.getMethod(), address, answer);
                yield answer;
            }
            default -> super.invokeMethod(object, name, arguments);
        };
    }

    /** For the next filter, whose context tells it no more than where the request goes. */
    @SuppressWarnings("unchecked") // as rest-assured hands it over
    private Object context(RequestSpecificationImpl request, Object[] arguments) {
        Map<String, Object> properties = properties(arguments[2]);
        RequestState now = RequestState.of(request);
        if (properties.get(REMEMBERED) instanceof Remembered before
                && before.state().equals(now)) {
            return new FilterContextImpl(
                    before.uri(),
                    "",
                    "",
                    before.uri(),
                    "",
                    new Object[0],
                    request.getMethod(),
                    arguments[0],
                    (Iterator<Filter>) arguments[1],
                    properties);
        }
        FilterContextImpl context = (FilterContextImpl) super.invokeMethod(request, "newFilterContext", arguments);
        // The first has completed the headers.
        properties.put(REMEMBERED, new Remembered(RequestState.of(request), context.getInternalRequestURI()));
        return context;
    }

    @SuppressWarnings("unchecked") // as rest-assured hands it over
    private static Map<String, Object> properties(Object argument) {
        return (Map<String, Object>) argument;
    }

    private record Remembered(RequestState state, String uri) {}
}
