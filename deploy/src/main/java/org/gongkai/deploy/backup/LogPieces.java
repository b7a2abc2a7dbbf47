package org.gongkai.deploy.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gongkai.deploy.database.LogArchive;
import org.gongkai.deploy.start.StartFailure;

/**
 * The pieces of PostgreSQL's log that {@code archive.sh} has kept: each compressed, and in a manifest for every 256 of them,
 * which are those whose names begin with the same sixteen digits.
 */
record LogPieces(Path path) {

    private static final String SUFFIX = ".gz";
    private static final String MANIFEST = ".sha256";
    private static final int COMMON = 16;

    /** A piece, or what PostgreSQL notes of a copy that began in it. */
    private static final String OF_A_PIECE = "[0-9A-F]{24}.*";

    private static final long PIECE_BYTES = 16L << 20;
    private static final long IN_A_FILE = 256;

    /** Where a page of the log says at which place of all of it it stands. */
    private static final int ADDRESS_OF_PAGE = 8;

    /** The pieces from this one on, which must all be there as they were kept, those of its line of history without a gap. */
    void requireWhole(String first) throws IOException {
        SortedMap<String, String> kept = kept();
        requireListed(kept, first);
        long expected = number(first);
        for (Map.Entry<String, String> each : kept.entrySet()) {
            String name = each.getKey();
            if (name.matches(OF_A_PIECE) && number(name) < number(first)) {
                continue;
            }
            if (isPiece(name) && lineOf(name).equals(lineOf(first)) && number(name) != expected++) {
                throw new StartFailure("The log in " + path + " has a gap before " + name + "; nothing was changed.");
            }
            requireSame(name, each.getValue());
        }
        if (expected == number(first)) {
            throw new StartFailure("The log in " + path + " lacks " + first + "; nothing was changed.");
        }
    }

    /** A piece that no manifest knows is one whose line was damaged, or whose machine fell at that moment. */
    private void requireListed(SortedMap<String, String> kept, String first) throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("[0-9A-F]{24}" + SUFFIX)
                        && number(name) >= number(first)
                        && !kept.containsKey(name.substring(0, name.length() - SUFFIX.length()))) {
                    throw new StartFailure(file + " is in no manifest; delete it if the machine failed while it was"
                            + " written. Nothing was changed.");
                }
            }
        }
    }

    /**
     * Copies what a server of the same installation had not handed on when it ended: the pieces behind the last that was
     * kept, as long as they hold what their names say and not what they held before.
     */
    void addUnkept(Path log, String first, Path target) throws IOException {
        long next = kept().keySet().stream()
                        .filter(name -> isPiece(name) && lineOf(name).equals(lineOf(first)))
                        .mapToLong(LogPieces::number)
                        .max()
                        .orElse(number(first) - 1)
                + 1;
        for (Path piece = log.resolve(name(first, next));
                isOwn(piece, next);
                piece = log.resolve(name(first, ++next))) {
            Files.copy(piece, target.resolve(piece.getFileName()));
        }
    }

    /** Deletes what no copy needs that begins with this piece or a later one. */
    void deleteBefore(String first) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(path)) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(MANIFEST) && name.matches("[0-9A-F]{16}.*")) {
                String last = name.substring(0, COMMON) + "000000FF";
                if (number(last) < number(first)) {
                    Files.delete(file);
                }
            } else if (name.matches(OF_A_PIECE) && number(name) < number(first)) {
                Files.delete(file);
            }
        }
    }

    /** How PostgreSQL fetches a piece, or a word on a line of history, when it is as it was kept. */
    String command() {
        String folder = LogArchive.word(path);
        return "(cd " + folder + " && grep -h \"  %f" + SUFFIX + "$\" *" + MANIFEST
                + " | sha256sum -c --status) && gzip -d -c " + folder + "/%f" + SUFFIX + " > \"%p\"";
    }

    private SortedMap<String, String> kept() throws IOException {
        SortedMap<String, String> kept = new TreeMap<>();
        SortedSet<Path> manifests = new TreeSet<>();
        try (Stream<Path> all = Files.list(path)) {
            all.filter(file -> file.toString().endsWith(MANIFEST)).forEach(manifests::add);
        }
        for (Path manifest : manifests) {
            Manifest.read(manifest)
                    .sums()
                    .forEach((name, sum) -> kept.put(name.substring(0, name.length() - SUFFIX.length()), sum));
        }
        return kept;
    }

    private void requireSame(String name, String sum) throws IOException {
        Path file = path.resolve(name + SUFFIX);
        if (!Files.isRegularFile(file)) {
            throw new StartFailure(file + " is missing; nothing was changed.");
        }
        new Manifest(new TreeMap<>(Map.of(name + SUFFIX, sum))).requireSame(path, name + SUFFIX, HashedFiles.sum(file));
    }

    private static boolean isPiece(String name) {
        return name.matches("[0-9A-F]{24}");
    }

    private static String lineOf(String name) {
        return name.substring(0, 8);
    }

    /** Which it is in all of the log, whatever the line of history. */
    private static long number(String name) {
        return Long.parseLong(name.substring(8, COMMON), COMMON) * IN_A_FILE
                + Long.parseLong(name.substring(COMMON, 24), COMMON);
    }

    private static String name(String sibling, long number) {
        return lineOf(sibling) + "%08X%08X".formatted(number / IN_A_FILE, number % IN_A_FILE);
    }

    /** A piece that was used before still holds what it held, until it is its turn. */
    private static boolean isOwn(Path piece, long number) throws IOException {
        if (!Files.isRegularFile(piece)) {
            return false;
        }
        ByteBuffer address = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(piece)) {
            channel.read(address, ADDRESS_OF_PAGE);
        }
        return address.getLong(0) == number * PIECE_BYTES;
    }
}
