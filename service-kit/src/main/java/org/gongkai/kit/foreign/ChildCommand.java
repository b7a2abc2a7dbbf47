package org.gongkai.kit.foreign;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a process is started that reads: with the Java and the classes of the service, and with little of the machine. */
final class ChildCommand {

    private static final String CHILD = ReadingChild.class.getName();
    private static final String CHILD_FILE = CHILD.replace('.', '/') + ".class";

    /** Where the classes of a service are laid out; the process has the same. */
    private static final String LAID_OUT = "-XX:AOTCache=";

    private static final Path NICE = Path.of("/usr/bin/nice");

    private ChildCommand() {}

    /** The words of it; {@code folder} is where it puts what it puts aside. */
    static List<String> words(ReadingSettings settings, Path folder) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            // Whoever waits for the service goes before whoever sends it files.
            words.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx" + settings.memory(),
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                // What the JVM itself has to say is no answer.
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(LAID_OUT))
                .forEach(words::add);
        words.addAll(List.of("-cp", classPath(), CHILD));
        return words;
    }

    private static String classPath() {
        // In dev mode the classes come from loaders that Java's own class path knows nothing of.
        return ClassLoader.getSystemResource(CHILD_FILE) != null
                ? System.getProperty("java.class.path")
                : String.join(System.getProperty("path.separator"), developed());
    }

    /** Where the loader at hand has its classes from: archives have a manifest, folders our package. */
    private static Set<String> developed() {
        ClassLoader loader = ChildCommand.class.getClassLoader();
        Set<String> places = new LinkedHashSet<>();
        try {
            for (String known : List.of("org/gongkai", "META-INF/MANIFEST.MF", CHILD_FILE)) {
                for (URL url : Collections.list(loader.getResources(known))) {
                    String place = url.toString().replaceFirst("!/.*", "").replaceFirst("^jar:", "");
                    if (place.startsWith("file:")) {
                        places.add(Path.of(new URI(place.replaceFirst(known + "/?$", "")))
                                .toString());
                    }
                }
            }
            return places;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the classes for a process that reads cannot be found", e);
        }
    }
}
