package org.gongkai.deploy.stack;

import java.time.Duration;

import org.gongkai.deploy.database.BundledServer;
import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.process.Patience;

/** The bundled PostgreSQL as a part of the stack. */
record RunningServer(BundledServer server, DataFolder folder, Progress progress) implements Revival.Part, Pulse.Part {

    /** A disk that is full is a person's to empty, who may sleep. */
    private static final Duration FOR_ROOM = Duration.ofDays(365);

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Child child() {
        return server.keeper();
    }

    @Override
    public boolean isAlive() {
        return server.isAlive();
    }

    @Override
    public void startAgain() {
        if (!folder.hasRoom()) {
            progress.step("The disk of " + folder.path() + " is full; PostgreSQL waits for room");
            new Patience(FOR_ROOM).await(folder::hasRoom, () -> false);
        }
        server.startAgain();
        Leftovers.note(folder.run(), child());
    }
}
