package org.gongkai.formats.read.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.gongkai.formats.read.limit.UnreadableReport;

/**
 * How large a packed document is unpacked. Its XML is held in memory many times over when it is read, so it is counted
 * before.
 */
final class Unpacking {

    private static final long MOST_XML = 8L << 20;
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ENTRIES = 5_000;

    private Unpacking() {}

    /** Requires that the document is no larger than a report can be. */
    static void requireSmall(byte[] file) throws IOException {
        long bytes = 0;
        long xml = 0;
        int entries = 0;
        byte[] some = new byte[65_536];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean isPicture =
                        entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|emf|wmf|bin)");
                for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
                    bytes += read;
                    xml += isPicture ? 0 : read;
                    if (bytes > MOST_BYTES || xml > MOST_XML) {
                        throw UnreadableReport.tooLong();
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw UnreadableReport.tooLong();
                }
            }
        }
    }
}
