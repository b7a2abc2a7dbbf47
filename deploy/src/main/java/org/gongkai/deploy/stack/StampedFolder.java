package org.gongkai.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Folders that are named by the second in which they were made; more than one of a second are counted. */
public final class StampedFolder {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Pattern STAMPED = Pattern.compile("[0-9]{8}T[0-9]{6}(-[0-9]+)?");

    private StampedFolder() {}

    /** A name in that folder that nothing has yet, such as {@code copy-20261128T101530} or {@code copy-20261128T101530-2}. */
    public static Path free(Path folder, String prefix, Instant moment) {
        String name = prefix + STAMP.format(moment);
        Path place = folder.resolve(name);
        for (int count = 2; Files.exists(place); count++) {
            place = folder.resolve(name + "-" + count);
        }
        return place;
    }

    /** Whether the folder has such a name. */
    public static boolean isOne(Path folder, String prefix) {
        String name = folder.getFileName().toString();
        return name.startsWith(prefix)
                && STAMPED.matcher(name.substring(prefix.length())).matches();
    }
}
