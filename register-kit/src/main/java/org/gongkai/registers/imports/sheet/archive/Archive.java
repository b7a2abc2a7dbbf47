package org.gongkai.registers.imports.sheet.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** The ZIP archive that a workbook is, held to limits. */
public final class Archive implements AutoCloseable {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Archive(ZipFile zip) {
        this.zip = zip;
        // Names of parts are the same in any case, and some writers separate folders as Windows does.
        zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    /** Opens an archive; refuses one that is damaged or is no workbook. */
    public static Archive open(Path path) {
        try {
            requireSmallDirectory(path);
            return new Archive(new ZipFile(path.toFile()));
        } catch (ZipException | EOFException e) {
            throw Unreadable.of(RegisterWords.ARCHIVE_DAMAGED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an archive is read as; closed again where it cannot be. */
    public static <T> T open(Path path, Function<Archive, T> reading) {
        Archive archive = open(path);
        try {
            return reading.apply(archive);
        } catch (RuntimeException | Error e) {
            archive.close();
            throw e;
        }
    }

    /** Whether it has a part of this name. */
    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The XML of a part; empty when there is none of this name. */
    public Optional<XmlPart> find(String name) {
        return Optional.ofNullable(entries.get(key(name))).map(entry -> {
            try {
                return new XmlPart(name, new Unpacked(zip.getInputStream(entry)));
            } catch (IOException e) {
                throw Unreadable.of(RegisterWords.PART_DAMAGED.with(name));
            }
        });
    }

    /** Opens the part of this name; a workbook without it is refused. */
    public XmlPart part(String name) {
        return find(name).orElseThrow(() -> Unreadable.of(RegisterWords.PART_MISSING.with(name)));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String name) {
        String forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }

    /** The directory is read into the heap when the archive is opened: what it says of its size is looked at before. */
    private static void requireSmallDirectory(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), END_RECORD + LONGEST_COMMENT)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            ByteBuffer record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            int at = end.length - END_RECORD;
            while (at >= 0 && record.getInt(at) != END_SIGNATURE) {
                at--;
            }
            if (at < 0) {
                throw Unreadable.of(RegisterWords.ARCHIVE_INCOMPLETE);
            }
            int count = Short.toUnsignedInt(record.getShort(at + 10));
            long size = Integer.toUnsignedLong(record.getInt(at + 12));
            if (count > SheetLimits.ENTRIES || size > SheetLimits.DIRECTORY) {
                throw Unreadable.of(RegisterWords.ARCHIVE_TOO_LARGE);
            }
        }
    }

    /** What is unpacked from a part, as far as the limit. */
    private static final class Unpacked extends FilterInputStream {

        private long left = SheetLimits.UNPACKED;

        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Unreadable.of(RegisterWords.PART_TOO_LARGE.with(SheetLimits.UNPACKED));
            }
        }
    }
}
