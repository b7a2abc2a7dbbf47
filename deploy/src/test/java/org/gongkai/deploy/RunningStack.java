package org.gongkai.deploy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.stack.Ports;
import org.gongkai.deploy.stack.Stack;

/** The whole stack, started once for all tests that are extended with this and stopped after the last. */
public final class RunningStack implements BeforeAllCallback {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static Stack stack;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(RunningStack.class, key -> new Started(), Started.class);
    }

    static Stack stack() {
        return stack;
    }

    /** Settings of a stack of its own beside others. */
    static Settings settings(Path data) {
        return Settings.of(
                PROJECT, Map.of("GONGKAI_DATA", data.toString(), "GONGKAI_PORT", String.valueOf(Ports.freeRow(4))));
    }

    private static final class Started implements AutoCloseable {

        Started() {
            FirstStart.letGoBefore();
            stack = Stack.start(settings(Path.of("target/system-test")), true, done -> {});
        }

        @Override
        public void close() {
            for (Demo demo : Demo.values()) {
                LoggedSecrets.confide(stack.accounts().password(demo));
            }
            stack.close();
            LoggedSecrets.requireNone(stack.logs());
        }
    }
}
