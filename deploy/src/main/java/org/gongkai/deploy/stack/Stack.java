package org.gongkai.deploy.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.DemoAccounts;
import org.gongkai.deploy.database.BundledServer;
import org.gongkai.deploy.database.DatabaseServer;
import org.gongkai.deploy.database.ExternalServer;
import org.gongkai.deploy.database.Secrets;
import org.gongkai.deploy.database.ServiceDatabases;
import org.gongkai.deploy.start.Ports;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.start.Settings;
import org.gongkai.deploy.tls.ServedTls;

/** PostgreSQL and the four services, running. */
public final class Stack implements AutoCloseable {

    /** By which origin everybody reaches the gateway. */
    private static final String PUBLIC_ORIGIN = "GONGKAI_PUBLIC_ORIGIN";

    private static final Duration CERTIFICATE_LOOKED_AT = Duration.ofHours(12);

    private final Settings settings;
    private final DataFolder folder;
    private final DatabaseServer server;
    private final Optional<ServedTls> tls;
    private final DemoAccounts accounts;
    private final Map<Service, RunningService> services = new EnumMap<>(Service.class);
    private final List<Watch> revivals = new ArrayList<>();
    private final List<Watch> pulses = new ArrayList<>();
    private final Watch logFiles;

    private Stack(Settings settings, DataFolder folder, DatabaseServer server, Optional<ServedTls> tls) {
        this.settings = settings;
        this.folder = folder;
        this.server = server;
        this.tls = tls;
        this.logFiles = LogFiles.keep(folder.logs(), settings.logs());
        this.accounts = new DemoAccounts(
                URI.create("http://" + settings.gatewayHost() + ":" + settings.port()),
                new Secrets(folder.path().resolve("account-passwords.properties")));
    }

    /**
     * Starts all of it and waits until it is ready; what was started is stopped again when a part fails, or when the
     * thread is interrupted. What ends by itself later is started again, which {@code progress} is told.
     */
    public static Stack start(Settings settings, boolean fresh, Progress progress) {
        DataFolder folder = DataFolder.open(settings.data());
        Stack stack;
        Secrets secrets;
        try {
            for (Service service : Service.values()) {
                Ports.requireFree(service.host(settings.host()), service.port(settings.port()), service.module());
            }
            settings.tls().ifPresent(tls -> Ports.requireFree(settings.host(), tls.port(), "TLS", "GONGKAI_TLS_PORT"));
            if (fresh) {
                folder.empty();
            }
            Optional<ServedTls> tls = settings.tls()
                    .map(wanted -> ServedTls.prepare(
                            wanted,
                            settings,
                            folder.path().resolve("tls"),
                            Optional.ofNullable(System.getenv(PUBLIC_ORIGIN))));
            secrets = new Secrets(folder.path().resolve("database-passwords.properties"));
            stack = new Stack(settings, folder, server(settings, folder, secrets), tls);
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
        progress.step("PostgreSQL is up");
        try {
            stack.startServices(new ServiceDatabases(stack.server, secrets), progress);
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
        return stack;
    }

    private void startServices(ServiceDatabases databases, Progress progress) {
        for (Service service : Service.values()) {
            services.put(
                    service,
                    RunningService.start(
                            service, settings, folder, server, databases.prepare(service.database()), keys(service)));
        }
        for (Service service : Service.values()) {
            service(service).awaitReady();
            progress.step(service.module() + " is ready");
        }
        if (server instanceof BundledServer bundled) {
            RunningServer running = new RunningServer(bundled, folder, progress);
            revivals.add(Revival.of(running, progress));
            pulses.add(Pulse.of(running, progress));
        }
        tls.ifPresent(served -> revivals.add(Watch.begin("tls", () -> keepTls(served, progress))));
        for (RunningService service : services.values()) {
            revivals.add(Revival.of(service, progress));
            // One that waits at a breakpoint of its developer does not hang.
            if (!service.isDeveloped()) {
                pulses.add(Pulse.of(service, progress));
            }
        }
    }

    private static void keepTls(ServedTls served, Progress progress) throws InterruptedException {
        while (true) {
            Thread.sleep(CERTIFICATE_LOOKED_AT);
            if (served.renew()) {
                progress.step("The certificate was made anew: " + served.certificateInWords());
            }
        }
    }

    /** The TLS that the gateway serves, if it does. */
    public Optional<ServedTls> tls() {
        return tls;
    }

    /** Address of the gateway on this machine, the only one that a client needs. */
    public URI gateway() {
        return service(Service.GATEWAY).origin();
    }

    /** The accounts of the demonstration; the gateway makes the administrator's itself. */
    public DemoAccounts accounts() {
        return accounts;
    }

    /** One of the services, with the process that it has now. */
    public ServiceProcess service(Service service) {
        return services.get(service).process();
    }

    /** The processes of the services, and the one that keeps the bundled database server. */
    public List<ProcessHandle> processes() {
        return Stream.concat(
                        services.values().stream()
                                .map(service -> service.child().handle()),
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

    /** Stops the services, then the database server. */
    @Override
    public void close() {
        // A start that was interrupted is stopped with the same patience as any.
        boolean interrupted = Thread.interrupted();
        pulses.forEach(Watch::close);
        revivals.forEach(Watch::close);
        List<Thread> stopping = services.values().stream()
                .map(service -> Thread.ofVirtual().start(service.process()::stop))
                .toList();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        server.close();
        logFiles.close();
        folder.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the service finds the keys that it checks tokens and encrypts secrets with. */
    private Map<String, String> keys(Service service) {
        Map<String, String> keys = new HashMap<>();
        keys.put(
                "GONGKAI_DATA_KEY_FILE",
                folder.path().resolve("keys/" + service.module() + ".json").toString());
        keys.put(
                "GONGKAI_SIGN_IN_ISSUERS_OWN_JWKS",
                "http://" + settings.gatewayHost() + ":" + settings.port() + "/.well-known/jwks.json?signs=TOKENS");
        // An installation that has a name says so itself, and the services inherit it.
        if (System.getenv(PUBLIC_ORIGIN) == null) {
            keys.put(
                    PUBLIC_ORIGIN,
                    tls.filter(served -> settings.tls().orElseThrow().redirects())
                            .map(served -> served.origin().toString())
                            .orElse("http://" + settings.gatewayHost() + ":" + settings.port()));
        }
        if (service == Service.GATEWAY) {
            tls.ifPresent(served -> keys.putAll(served.environment()));
            settings.proxies().ifPresent(trusted -> {
                keys.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
                keys.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", trusted);
            });
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
