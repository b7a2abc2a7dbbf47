package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.Ports;
import org.gongkai.deploy.start.Settings;

/**
 * A whole stack, started once for all tests that are extended with this and stopped after the last: the one that many share,
 * or the one that some kill.
 */
public final class RunningStack implements BeforeAllCallback {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** That of the test class that runs on a thread, and on the threads that it starts. */
    private static final ThreadLocal<Started> OF_THE_CLASS = new InheritableThreadLocal<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean isKilled = AnnotationSupport.isAnnotated(context.getRequiredTestClass(), KilledStack.class);
        String folder = isKilled ? "killed-test" : "system-test";
        OF_THE_CLASS.set(context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(folder, name -> new Started(Path.of("target", name), !isKilled), Started.class));
    }

    /** The one of the class that asks. */
    static Stack stack() {
        return OF_THE_CLASS.get().stack;
    }

    /** The sample district, loaded and published by whoever asks for it first. */
    static synchronized SampleDistrict publishedSample() {
        Started started = OF_THE_CLASS.get();
        SampleDistrict district = new SampleDistrict(started.stack.accounts(), started.data.resolve("sample-loaded"));
        district.load();
        assertThat(district.publish()).isEmpty();
        return district;
    }

    /** Settings of a stack of its own beside others, which serves TLS too. */
    static Settings settings(Path data) {
        int port = Ports.freeRow(5);
        return Settings.of(
                PROJECT,
                Map.of(
                        "GONGKAI_DATA", data.toString(),
                        "GONGKAI_PORT", String.valueOf(port),
                        "GONGKAI_TLS", "self-made",
                        "GONGKAI_TLS_RELOAD", "1",
                        "GONGKAI_TLS_PORT", String.valueOf(port + 4)));
    }

    private static final class Started implements AutoCloseable {

        private final Path data;
        private final Stack stack;

        /** A stack that does not begin anew begins over what the release before has left. */
        Started(Path data, boolean beginsAnew) {
            FirstStart.letGoBefore();
            this.data = data;
            if (beginsAnew) {
                this.stack = Stack.start(settings(data), true, done -> {});
            } else {
                PreviousRelease.putInto(data);
                this.stack = Stack.start(settings(data), false, done -> {});
            }
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
