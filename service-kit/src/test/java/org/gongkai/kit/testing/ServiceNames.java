package org.gongkai.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What services are called, the paths that they alone serve and the registers that they keep: words that a kit does not
 * say, for the day on which another service stands beside them. A service is a module with rights beside a contract.
 */
public final class ServiceNames {

    private static final Path PROJECT = Path.of("..");
    private static final String RIGHTS = "contract/access.csv";
    private static final Pattern SEGMENT = Pattern.compile("/(?:api/v1/)?(?:public/)?([^/]+)(?:/.*)?");
    private static final Pattern REGISTER = Pattern.compile("/api/v1/([^/]+)/imports");

    private final List<Path> services;
    private final Pattern forbidden;

    /** Those of every service of the project, but for what the kits serve themselves. */
    public ServiceNames() {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            services = modules.filter(module -> Files.exists(module.resolve(RIGHTS)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> paths = new TreeSet<>();
        Set<String> registers = new TreeSet<>();
        services.stream().map(service -> service.resolve(RIGHTS)).forEach(rights -> {
            paths.addAll(segments(rights, SEGMENT));
            registers.addAll(segments(rights, REGISTER));
        });
        Stream.of("service-kit", "register-kit")
                .map(kit -> PROJECT.resolve(kit).resolve("src/main/resources/META-INF/access.csv"))
                .forEach(rights -> paths.removeAll(segments(rights, SEGMENT)));
        forbidden = Pattern.compile(String.join(
                "|",
                "\\b" + oneOf(services()) + "\\b",
                "org[./]gongkai[./]"
                        + oneOf(services().stream()
                                .map(name -> name.split("-")[0])
                                .toList())
                        + "\\b",
                // A place within a description is no path.
                "(?<!#/components)/" + oneOf(paths) + "(?![\\w-])",
                "\"" + oneOf(registers) + "\""));
    }

    /** The services that were found. */
    public List<String> services() {
        return services.stream()
                .map(service -> service.getFileName().toString())
                .toList();
    }

    /** What a text says of them. */
    public List<String> saidIn(String text) {
        List<String> said = new ArrayList<>();
        Matcher matcher = forbidden.matcher(text);
        while (matcher.find()) {
            said.add(matcher.group());
        }
        return said;
    }

    /** What the module that is being tested says of them in its main sources and resources, by file. */
    public List<String> saidByThisModule() {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> saidIn(text(file)).stream().map(word -> file + ": " + word))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String oneOf(Collection<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Set<String> segments(Path rights, Pattern pattern) {
        return text(rights)
                .lines()
                .skip(1)
                .map(row -> pattern.matcher(row.split(",")[1]))
                .filter(Matcher::matches)
                .map(path -> path.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            // Every byte is a character of this charset, and every word that is looked for is ASCII.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
