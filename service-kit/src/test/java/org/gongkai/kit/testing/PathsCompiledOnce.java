package org.gongkai.kit.testing;

import java.util.LinkedHashMap;
import java.util.Map;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.Script;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * A path into an answer is a program in Groovy, which rest-assured compiles each time that it is asked for: much of what a
 * test of requests does. This keeps what the paths of late were compiled to.
 */
final class PathsCompiledOnce extends DelegatingMetaClass {

    private static final int KEPT = 1_000;

    /** Rest-assured takes the name out of what the compiler says of a bad path. */
    private static final String NAME = "Script1.groovy";

    private final Map<String, Class<?>> compiled = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Class<?>> eldest) {
            return size() > KEPT;
        }
    };

    private PathsCompiledOnce() {
        super(GroovyShell.class);
    }

    /** From here on, for all tests of the class loader. */
    static synchronized void install() {
        if (!(GroovySystem.getMetaClassRegistry().getMetaClass(GroovyShell.class) instanceof PathsCompiledOnce)) {
            PathsCompiledOnce once = new PathsCompiledOnce();
            once.initialize();
            GroovySystem.getMetaClassRegistry().setMetaClass(GroovyShell.class, once);
        }
    }

    @Override
    public Object invokeMethod(Object object, String name, Object[] arguments) {
        if (name.equals("evaluate") && arguments.length == 1 && arguments[0] instanceof CharSequence path) {
            Script script = InvokerHelper.createScript(compiled(path.toString()), ((GroovyShell) object).getContext());
            return script.run();
        }
        return super.invokeMethod(object, name, arguments);
    }

    /** Each in a loader of its own, so that it goes with the last that holds it. */
    private synchronized Class<?> compiled(String path) {
        return compiled.computeIfAbsent(
                path, text -> new GroovyClassLoader(GroovyShell.class.getClassLoader()).parseClass(text, NAME));
    }
}
