package org.gongkai.kit.process;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Sweeps what killed processes have put aside, and what this one has when it ends. */
@ApplicationScoped
class ScratchSweep {

    void sweep(@Observes StartupEvent started) {
        ScratchFiles.sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    void leave(@Observes ShutdownEvent ended) {
        ScratchFiles.leave();
    }
}
