package org.gongkai.deploy.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.deploy.Settings;
import org.gongkai.deploy.database.ServiceDatabases;
import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.process.Patience;

/** A packaged service that runs. */
public final class ServiceProcess {

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Sized, with the heap, for a small machine; a service without memory ends, and is started again. */
    private static final List<String> MEMORY = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xms24m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25");

    private final Service service;
    private final URI origin;
    private final Child child;
    private volatile boolean wasReady;

    private ServiceProcess(Service service, URI origin, Child child) {
        this.service = service;
        this.origin = origin;
        this.child = child;
    }

    /** Starts the service; {@link #awaitReady} tells when it answers. */
    static ServiceProcess start(
            Service service, Settings settings, ServiceDatabases.Access access, Map<String, String> keys, Path logs) {
        Path jar = settings.project().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailure(service.module() + " is not built: " + jar + " is missing.");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        command.add("-Xmx" + settings.heap());
        command.add("-Dgongkai.data=" + settings.data());
        command.add("-jar");
        command.add(jar.toString());
        int port = service.port(settings.port());
        Map<String, String> environment = new HashMap<>(Service.origins(settings.port()));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_HTTP_HOST", service.host(settings.host()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", access.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", access.service().user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", access.service().password());
        environment.put("QUARKUS_FLYWAY_USERNAME", access.owner().user());
        environment.put("QUARKUS_FLYWAY_PASSWORD", access.owner().password());
        environment.putAll(keys);
        environment.put("GONGKAI_ENDS_WITH_PARENT", "true");
        Child child = Child.start(service.module(), command, environment, logs.resolve(service.module() + ".log"));
        String reachedAt = service.host(settings.gatewayHost());
        return new ServiceProcess(service, URI.create("http://" + reachedAt + ":" + port), child);
    }

    public Service service() {
        return service;
    }

    /** The process. */
    public Child child() {
        return child;
    }

    /** Address of the service on this machine. */
    public URI origin() {
        return origin;
    }

    /** Waits until the service says that it is ready. */
    void awaitReady() {
        if (new Patience(TO_START).await(this::isReady, () -> !child.isAlive())) {
            wasReady = true;
            return;
        }
        throw new StartFailure(
                child.isAlive()
                        ? service.module() + " is not ready after " + TO_START.toMinutes() + " minutes; see "
                                + child.log() + "."
                        : service.module() + " ended while it started; see " + child.log() + ".");
    }

    /** Lets it end what it does; a service that is still starting does nothing yet, and hears of an end only afterwards. */
    void stop() {
        if (wasReady) {
            child.stop(TO_STOP);
        } else {
            child.kill();
        }
    }

    /** Whether the service says now that it is ready. */
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(origin().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while " + service.module() + " started.", e);
        }
    }
}
