package org.gongkai.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.deploy.start.Settings;

/**
 * The classes of a service as the JVM lays them out once (its ahead-of-time cache), so that later starts map them, linked,
 * instead of reading and checking them anew: more than half of a start. It is made, where that is wanted, of what the
 * service has used until it ends: that start takes twice as long, the end some ten seconds more. It stands beside what was
 * built. A service starts without it, too.
 *
 * @param build when that was built which the service is started from. The archive bears the same time: the JVM itself runs
 *     classes of another build from it
 * @param archive the archive, where there is one
 * @param made where a service that ends writes it; whole when the service has ended by itself
 * @param isWanted whether one is made where there is none
 */
record ClassArchive(FileTime build, Path archive, Path made, boolean isWanted) {

    /**
     * How the start goes that is noted. All classes are linked once more at its end: a JVM that has no room for that makes
     * nothing and says nothing. And without the second compiler, or later starts would compile at once what this one does
     * often, which is as much as the archive saves.
     */
    private static final List<String> NOTED = List.of("-XX:MaxMetaspaceSize=320m", "-XX:TieredStopAtLevel=1");

    /** That of a service; stacks beside each other differ in their ports. */
    static ClassArchive of(Path jar, Settings settings) {
        Path beside = jar.getParent();
        return new ClassArchive(
                timeOf(jar),
                beside.resolveSibling("classes.aot"),
                beside.resolveSibling("classes-" + settings.port() + ".aot"),
                settings.makesArchives());
    }

    /** What a start says to use the archive, or to make it. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (isThere()) {
            words.add("-XX:AOTCache=" + archive);
        } else if (isWanted) {
            words.add("-XX:AOTCacheOutput=" + made);
            words.addAll(NOTED);
        } else {
            return words;
        }
        // Nobody can act on what the JVM has to say of archives.
        words.addAll(List.of("-Xlog:cds*=off", "-Xlog:aot*=off"));
        return words;
    }

    /** Whether the end of the service makes it. */
    boolean isMade() {
        return isWanted && !isThere();
    }

    private boolean isThere() {
        return Files.exists(archive) && timeOf(archive).toMillis() == build.toMillis();
    }

    private static FileTime timeOf(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what a service has made; what one has left that did not end by itself is thrown away. */
    void settle(boolean endedByItself) {
        try {
            if (endedByItself && Files.exists(made)) {
                Files.setLastModifiedTime(made, build);
                // Others start meanwhile: they find the one that was, or the whole new one.
                Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(made);
            }
            // What the JVM has noted on the way; it stays where the service was ended by force.
            Files.deleteIfExists(made.resolveSibling(made.getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
