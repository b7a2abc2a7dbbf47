package org.gongkai.deploy.stack;

import java.time.Duration;
import java.util.Map;

import org.gongkai.deploy.database.DatabaseServer;
import org.gongkai.deploy.database.ServiceDatabases;
import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.start.Settings;
import org.gongkai.deploy.start.StartFailure;

/** A service of the stack, whichever process it has at the moment. */
final class RunningService implements Revival.Part, Pulse.Part {

    /** A service cannot start before the database has recovered. */
    private static final Duration FOR_DATABASE = Duration.ofMinutes(10);

    private final Service service;
    private final Settings settings;
    private final DataFolder folder;
    private final DatabaseServer server;
    private final ServiceDatabases.Access access;
    private final Map<String, String> keys;
    private volatile ServiceProcess process;

    private RunningService(
            Service service,
            Settings settings,
            DataFolder folder,
            DatabaseServer server,
            ServiceDatabases.Access access,
            Map<String, String> keys) {
        this.service = service;
        this.settings = settings;
        this.folder = folder;
        this.server = server;
        this.access = access;
        this.keys = keys;
        this.process = launch();
    }

    /** Starts the service; {@link ServiceProcess#awaitReady} tells when it answers. */
    static RunningService start(
            Service service,
            Settings settings,
            DataFolder folder,
            DatabaseServer server,
            ServiceDatabases.Access access,
            Map<String, String> keys) {
        RunningService started = new RunningService(service, settings, folder, server, access, keys);
        Leftovers.note(folder.run(), started.child());
        return started;
    }

    ServiceProcess process() {
        return process;
    }

    /** Whether it runs in dev mode. */
    boolean isDeveloped() {
        return settings.developed()
                .filter(developed -> developed.service() == service)
                .isPresent();
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public Child child() {
        return process.child();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void startAgain() {
        if (!new Patience(FOR_DATABASE).await(server::answers, () -> false)) {
            throw new StartFailure(name() + " waits for its database in vain.");
        }
        process = launch();
        Leftovers.note(folder.run(), child());
        process.awaitReady();
    }

    private ServiceProcess launch() {
        return ServiceProcess.start(service, settings, access, keys, folder.logs());
    }
}
