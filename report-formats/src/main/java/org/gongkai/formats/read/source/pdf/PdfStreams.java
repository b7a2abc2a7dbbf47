package org.gongkai.formats.read.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.limit.UnreadableReport;
import org.gongkai.formats.words.FormatWords;

/**
 * How large the packed streams of a PDF are unpacked. A page's content is held in memory when it is followed, so the
 * streams are counted before, each for itself; a scanned page of a full sheet passes.
 */
final class PdfStreams {

    private static final long MOST_BYTES = 32L << 20;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** A packing of old files, which nothing here can count. */
    private static final byte[] LZW = "/LZW".getBytes(StandardCharsets.US_ASCII);

    private PdfStreams() {}

    /** Requires that no stream is larger than one of a report can be. */
    static void requireSmall(byte[] file) {
        if (find(file, LZW, 0) >= 0) {
            throw new UnreadableReport(FormatWords.PACKED_OTHERWISE);
        }
        for (int at = find(file, STREAM, 0); at >= 0; at = find(file, STREAM, at + STREAM.length)) {
            ReadingTime.check();
            int begin = at + STREAM.length;
            while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n')) {
                begin++;
            }
            requireSmall(file, begin);
        }
    }

    /** Counts what is packed, and what is packed in it again. */
    private static void requireSmall(byte[] file, int begin) {
        Inflater outer = new Inflater();
        Inflater inner = new Inflater();
        byte[] unpacked = new byte[65_536];
        byte[] twice = new byte[65_536];
        try {
            outer.setInput(file, begin, file.length - begin);
            boolean isPackedTwice = true;
            long bytes = 0;
            for (int some = outer.inflate(unpacked); some > 0; some = outer.inflate(unpacked)) {
                bytes += some;
                if (isPackedTwice) {
                    inner.setInput(unpacked, 0, some);
                    long more = unpack(inner, twice);
                    isPackedTwice = more >= 0;
                    bytes += Math.max(0, more);
                }
                if (bytes > MOST_BYTES) {
                    throw UnreadableReport.tooLong();
                }
            }
        } catch (DataFormatException notPacked) {
            // What is no packed stream is as large as it is.
            return;
        } finally {
            outer.end();
            inner.end();
        }
    }

    /** How much comes of the bytes at hand; less than nothing when they are not packed. */
    private static long unpack(Inflater inner, byte[] into) {
        long bytes = 0;
        try {
            for (int some = inner.inflate(into); some > 0; some = inner.inflate(into)) {
                bytes += some;
            }
            return bytes;
        } catch (DataFormatException notPacked) {
            return -1;
        }
    }

    private static int find(byte[] file, byte[] word, int from) {
        for (int at = from; at <= file.length - word.length; at++) {
            int same = 0;
            while (same < word.length && file[at + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return at;
            }
        }
        return -1;
    }
}
