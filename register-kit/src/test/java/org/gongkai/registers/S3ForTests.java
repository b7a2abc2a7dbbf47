package org.gongkai.registers;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A real server that speaks S3, with its objects in memory, on loopback; in a class loader of its own, for the test framework
 * brings an older Guice.
 */
public class S3ForTests implements QuarkusTestResourceLifecycleManager {

    static final String BUCKET = "attachments";

    /** That of Maven, which Quarkus' tests resolve with; it comes first in the class path. */
    private static final String OLDER_GUICE = "guice-5";

    private URLClassLoader loader;
    private Object server;

    @Override
    public Map<String, String> start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
            thread.setContextClassLoader(loader);
            server = loader.loadClass("org.gongkai.registers.S3Server")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
        return Map.of(
                "gongkai.attachments.s3.bucket",
                BUCKET,
                "gongkai.attachments.s3.endpoint",
                "http://127.0.0.1:" + ((IntSupplier) server).getAsInt(),
                "gongkai.attachments.s3.access-key",
                "gongkai",
                "gongkai.attachments.s3.secret-key",
                "secret");
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(OLDER_GUICE))
                .map(S3ForTests::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                ((AutoCloseable) server).close();
            }
            if (loader != null) {
                loader.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
