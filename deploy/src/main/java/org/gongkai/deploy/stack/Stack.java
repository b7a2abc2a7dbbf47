package org.gongkai.deploy.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongkai.deploy.Settings;
import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.DemoAccounts;
import org.gongkai.deploy.database.BundledServer;
import org.gongkai.deploy.database.DatabaseServer;
import org.gongkai.deploy.database.ExternalServer;
import org.gongkai.deploy.database.Secrets;
import org.gongkai.deploy.database.ServiceDatabases;

/** PostgreSQL and the four services, running. */
public final class Stack implements AutoCloseable {

    private final Settings settings;
    private final DataFolder folder;
    private final DatabaseServer server;
    private final ServiceDatabases databases;
    private final DemoAccounts accounts;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);

    private Stack(Settings settings, DataFolder folder, DatabaseServer server, ServiceDatabases databases) {
        this.settings = settings;
        this.folder = folder;
        this.server = server;
        this.databases = databases;
        this.accounts = new DemoAccounts(
                URI.create("http://" + settings.gatewayHost() + ":" + settings.port()),
                new Secrets(folder.path().resolve("account-passwords.properties")));
    }

    /** Starts all of it and waits until it is ready; what was started is stopped again when a part fails. */
    public static Stack start(Settings settings, boolean fresh, Progress progress) {
        DataFolder folder = DataFolder.open(settings.data(), fresh);
        for (Service service : Service.values()) {
            Ports.requireFree(service.port(settings.port()), service.module());
        }
        Secrets secrets = new Secrets(folder.path().resolve("database-passwords.properties"));
        DatabaseServer server = server(settings, folder, secrets);
        progress.step("PostgreSQL is up");
        Stack stack = new Stack(settings, folder, server, new ServiceDatabases(server, secrets));
        try {
            for (Service service : Service.values()) {
                stack.launch(service);
            }
            for (Service service : Service.values()) {
                stack.services.get(service).awaitReady();
                progress.step(service.module() + " is ready");
            }
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
        return stack;
    }

    /** Address of the gateway on this machine, the only one that a client needs. */
    public URI gateway() {
        return service(Service.GATEWAY).origin();
    }

    /** The accounts of the demonstration; the gateway makes the administrator's itself. */
    public DemoAccounts accounts() {
        return accounts;
    }

    /** One of the services. */
    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    /** The processes of the services, and the one that keeps the bundled database server. */
    public List<ProcessHandle> processes() {
        return Stream.concat(
                        services.values().stream()
                                .map(process -> process.child().handle()),
                        server instanceof BundledServer bundled
                                ? Stream.of(bundled.keeper().handle())
                                : Stream.empty())
                .toList();
    }

    /** Where the services write. */
    public Path logs() {
        return folder.logs();
    }

    /** The database server that the services use. */
    public DatabaseServer server() {
        return server;
    }

    /** Starts a service again that has ended. */
    public void restart(Service service) {
        launch(service);
        services.get(service).awaitReady();
    }

    /** Stops the services, then the database server. */
    @Override
    public void close() {
        List<Thread> stopping = services.values().stream()
                .map(process -> Thread.ofVirtual().start(process::stop))
                .toList();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        server.close();
        folder.close();
    }

    private void launch(Service service) {
        ServiceProcess process = ServiceProcess.start(
                service, settings, databases.prepare(service.database()), keys(service), folder.logs());
        services.put(service, process);
        Leftovers.note(folder.run(), process.child());
    }

    /** Where the service finds the keys that it checks tokens and seals secrets with. */
    private Map<String, String> keys(Service service) {
        Map<String, String> keys = new HashMap<>();
        keys.put(
                "GONGKAI_DATA_KEY_FILE",
                folder.path().resolve("keys/" + service.module() + ".json").toString());
        keys.put(
                "GONGKAI_SIGN_IN_ISSUERS_OWN_JWKS",
                "http://" + settings.gatewayHost() + ":" + settings.port() + "/.well-known/jwks.json?signs=TOKENS");
        if (service == Service.GATEWAY) {
            keys.put("GONGKAI_ACCOUNTS_FIRST_ADMINISTRATOR_PASSWORD", accounts.password(Demo.ADMIN));
        }
        return keys;
    }

    private static DatabaseServer server(Settings settings, DataFolder folder, Secrets secrets) {
        if (settings.server().isPresent()) {
            return new ExternalServer(settings.server().get());
        }
        BundledServer bundled = BundledServer.start(folder.path(), folder.logs(), secrets);
        Leftovers.note(folder.run(), bundled.keeper());
        return bundled;
    }
}
