package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.Ports;
import org.gongkai.deploy.start.Settings;

/** The whole stack, started once for all tests that are extended with this and stopped after the last. */
public final class RunningStack implements BeforeAllCallback {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Path DATA = Path.of("target/system-test");

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

    /** The sample district, loaded and published by whoever asks for it first. */
    static synchronized SampleDistrict publishedSample() {
        SampleDistrict district = new SampleDistrict(stack.accounts(), DATA.resolve("sample-loaded"));
        district.load();
        assertThat(district.publish()).isEmpty();
        return district;
    }

    /** Settings of a stack of its own beside others. */
    static Settings settings(Path data) {
        return Settings.of(
                PROJECT, Map.of("GONGKAI_DATA", data.toString(), "GONGKAI_PORT", String.valueOf(Ports.freeRow(4))));
    }

    private static final class Started implements AutoCloseable {

        Started() {
            FirstStart.letGoBefore();
            stack = Stack.start(settings(DATA), true, done -> {});
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
