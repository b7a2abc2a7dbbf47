package org.gongkai.registers.imports.sheet.archive;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.gongkai.kit.process.ScratchFiles;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** Texts that cells refer to by number, on disk: a workbook may have more of them than the heap has room for. */
public final class SpilledTexts implements AutoCloseable {

    private static final int BUFFER = 65_536;
    private static final int RECENT = 256;
    private static final ValueLayout.OfLong OFFSET = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final FileChannel texts;
    private final FileChannel offsets;
    private final OutputStream textsOut;
    private final DataOutputStream offsetsOut;
    private final Arena arena = Arena.ofShared();
    private MemorySegment textsIn = MemorySegment.NULL;
    private MemorySegment offsetsIn = MemorySegment.NULL;

    /** Words that come again in every row; a text of a cell is short, so they are no burden. */
    private final String[] recent = new String[RECENT];

    private final int[] recentNumbers = new int[RECENT];
    private long written;
    private int count;

    public SpilledTexts() {
        try {
            texts = nameless();
            offsets = nameless();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        textsOut = new BufferedOutputStream(Channels.newOutputStream(texts), BUFFER);
        offsetsOut = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(offsets), BUFFER));
    }

    /** Adds the text with the next number. */
    public void add(String text) {
        if (count == SheetLimits.SHARED_TEXTS) {
            throw Unreadable.of(RegisterWords.TOO_MANY_TEXTS.with(SheetLimits.SHARED_TEXTS));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            offsetsOut.writeLong(written);
            textsOut.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += bytes.length;
        count++;
    }

    /** Ends the writing; from here on texts can be read. */
    public void finish() {
        try {
            offsetsOut.writeLong(written);
            offsetsOut.flush();
            textsOut.flush();
            textsIn = texts.map(FileChannel.MapMode.READ_ONLY, 0, written, arena);
            offsetsIn = offsets.map(FileChannel.MapMode.READ_ONLY, 0, (count + 1L) * Long.BYTES, arena);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a number from 0. */
    public String text(int number) {
        if (number < 0 || number >= count) {
            throw Unreadable.of(RegisterWords.TEXT_MISSING);
        }
        int place = number % RECENT;
        if (recent[place] == null || recentNumbers[place] != number) {
            recent[place] = read(number);
            recentNumbers[place] = number;
        }
        return recent[place];
    }

    private String read(int number) {
        long start = offsetsIn.get(OFFSET, (long) number * Long.BYTES);
        long end = offsetsIn.get(OFFSET, (number + 1L) * Long.BYTES);
        byte[] bytes = textsIn.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
        try (texts;
                offsets) {
            count = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file whose name is gone at once, so that nothing of it stays, however the process ends. */
    private static FileChannel nameless() throws IOException {
        Path path = ScratchFiles.create();
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }
}
