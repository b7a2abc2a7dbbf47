package org.gongkai.kit.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovySystem;
import io.restassured.internal.path.json.JSONAssertion;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;

/**
 * Most paths into an answer name members and places alone ({@code items[0].agency.name}): these are followed here, as the
 * program would that rest-assured makes of each. Whatever else a path says, or does not find, is left to Groovy.
 */
final class PlainPaths extends DelegatingMetaClass {

    private static final Pattern PLAIN = Pattern.compile("(?:[A-Za-z_]\\w*|\\[\\d+])(?:\\.[A-Za-z_]\\w*|\\[\\d+])*");
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|\\w+");

    /** What Groovy understands in a way of its own. */
    private static final Set<String> OTHERS = Set.of("class", "metaClass", "properties", "empty");

    private static final Map<String, Optional<List<Object>>> KNOWN = new ConcurrentHashMap<>();

    /** In place of what is found. */
    private static final Object LEFT_TO_GROOVY = new Object();

    private PlainPaths() {
        super(JSONAssertion.class);
    }

    /** From here on, for all tests of the class loader. */
    static synchronized void install() {
        if (!(GroovySystem.getMetaClassRegistry().getMetaClass(JSONAssertion.class) instanceof PlainPaths)) {
            PlainPaths paths = new PlainPaths();
            paths.initialize();
            GroovySystem.getMetaClassRegistry().setMetaClass(JSONAssertion.class, paths);
        }
    }

    /** Back to Groovy. */
    static synchronized void remove() {
        GroovySystem.getMetaClassRegistry().removeMetaClass(JSONAssertion.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Groovy says it
    public Object invokeMethod(
            Class sender,
            Object object,
            String name,
            Object[] arguments,
            boolean isCallToSuper,
            boolean fromInsideClass) {
        if (name.equals("getAsJsonObject") && arguments.length == 1) {
            Object found = follow(((JSONAssertion) object).getKey(), arguments[0]);
            if (found != LEFT_TO_GROOVY) {
                return found;
            }
        }
        return super.invokeMethod(sender, object, name, arguments, isCallToSuper, fromInsideClass);
    }

    private static Object follow(String path, Object root) {
        Optional<List<Object>> steps = KNOWN.computeIfAbsent(path, PlainPaths::steps);
        if (steps.isEmpty()) {
            return LEFT_TO_GROOVY;
        }
        Object reached = root;
        for (Object step : steps.get()) {
            if (reached == null || reached == LEFT_TO_GROOVY) {
                return reached;
            }
            reached = step instanceof Integer place ? at(reached, place) : member(reached, (String) step);
        }
        return reached;
    }

    private static Optional<List<Object>> steps(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        List<Object> steps = STEP.matcher(path).results().map(PlainPaths::step).toList();
        return steps.stream().anyMatch(OTHERS::contains) ? Optional.empty() : Optional.of(steps);
    }

    private static Object step(MatchResult step) {
        return step.group(1) == null ? step.group() : (Object) Integer.valueOf(step.group(1));
    }

    private static Object at(Object value, int place) {
        return value instanceof List<?> list ? DefaultGroovyMethods.getAt(list, place) : LEFT_TO_GROOVY;
    }

    /** Of a list, that of each of its elements. */
    private static Object member(Object value, String name) {
        return switch (value) {
            case Map<?, ?> map -> map.get(name);
            case Collection<?> collection
            when collection.stream().allMatch(each -> each instanceof Map) ->
                DefaultGroovyMethods.getAt(collection, name);
            default -> LEFT_TO_GROOVY;
        };
    }
}
