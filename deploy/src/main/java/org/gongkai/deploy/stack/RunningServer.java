package org.gongkai.deploy.stack;

import org.gongkai.deploy.database.BundledServer;
import org.gongkai.deploy.process.Child;

/** The bundled PostgreSQL as a part of the stack. */
record RunningServer(BundledServer server, DataFolder folder) implements Revival.Part {

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Child child() {
        return server.keeper();
    }

    @Override
    public void startAgain() {
        server.startAgain();
        Leftovers.note(folder.run(), child());
    }
}
