package org.gongkai.kit.process;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends the service when the launcher that started it is gone: its end of the pipe closes however it dies. Only a
 * launcher that keeps the pipe open asks for this.
 */
@ApplicationScoped
class ParentWatch {

    private static final Logger LOG = Logger.getLogger(ParentWatch.class);

    private final boolean wanted;

    ParentWatch(@ConfigProperty(name = "gongkai.ends-with-parent", defaultValue = "false") boolean wanted) {
        this.wanted = wanted;
    }

    void watch(@Observes StartupEvent started) {
        if (wanted) {
            Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::awaitEnd);
        }
    }

    private static void awaitEnd() {
        InputStream pipe = System.in;
        try {
            while (pipe.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            LOG.info("the pipe to the launcher broke", e);
        }
        Quarkus.asyncExit();
    }
}
