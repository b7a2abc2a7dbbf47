package org.gongkai.kit.upload;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * Finds the charset of a text file: that of a byte order mark, else the request's, else UTF-16 where its zero bytes
 * show, else strict UTF-8, else GB18030.
 */
public final class Charsets {

    private static final int MARK = 3;
    private static final int MARK_16 = 2;
    private static final int CLEARLY = 4;
    private static final int CHUNK = 65_536;

    private Charsets() {}

    /**
     * A reader that gives the text of a file without a byte order mark.
     *
     * @param named the charset that the request names
     */
    public static Reader open(Path file, Optional<Charset> named) {
        try {
            Marked marked = marked(file);
            Charset charset = marked.charset().or(() -> named).orElseGet(() -> guess(file));
            if (!decodes(file, charset)) {
                throw unreadable(KitWords.NOT_IN_CHARSET.with(charset));
            }
            InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK);
            in.skipNBytes(marked.length());
            return new BufferedReader(strict(in, charset), CHUNK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The charset that a request names; null where it names none. */
    public static Optional<Charset> named(String name) {
        try {
            // GB18030 reads what GBK and GB2312 write, and knows the characters that they lack.
            return Optional.ofNullable(name)
                    .map(one -> Charset.forName(one.matches("(?i)gbk|gb2312") ? "GB18030" : one));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, KitWords.UNKNOWN_CHARSET.with(name));
        }
    }

    private static Problem unreadable(Message detail) {
        return Problem.of(ProblemKind.UNREADABLE_FILE, detail);
    }

    private static Charset guess(Path path) {
        List<Charset> candidates =
                utf16(path).map(List::of).orElseGet(() -> List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")));
        return candidates.stream()
                .filter(charset -> decodes(path, charset))
                .findFirst()
                .orElseThrow(() -> unreadable(KitWords.NO_KNOWN_CHARSET));
    }

    /** UTF-16 without a mark: its separators and line ends have a zero byte each, which no other charset has. */
    private static Optional<Charset> utf16(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(CHUNK);
            long[] zeros = new long[2];
            for (int i = 0; i < start.length; i++) {
                zeros[i % 2] += start[i] == 0 ? 1 : 0;
            }
            // A few Chinese characters have a zero in the other place: 一 is U+4E00.
            if (zeros[1] > CLEARLY * zeros[0]) {
                return Optional.of(StandardCharsets.UTF_16LE);
            }
            return zeros[0] > CLEARLY * zeros[1] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean decodes(Path path, Charset charset) {
        char[] chunk = new char[CHUNK];
        try (Reader reader = strict(Files.newInputStream(path), charset)) {
            while (reader.read(chunk) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Marked marked(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(MARK);
            String mark = new String(start, StandardCharsets.ISO_8859_1);
            if (mark.equals("\u00ef\u00bb\u00bf")) {
                return new Marked(Optional.of(StandardCharsets.UTF_8), MARK);
            }
            if (mark.startsWith("\u00ff\u00fe")) {
                return new Marked(Optional.of(StandardCharsets.UTF_16LE), MARK_16);
            }
            if (mark.startsWith("\u00fe\u00ff")) {
                return new Marked(Optional.of(StandardCharsets.UTF_16BE), MARK_16);
            }
            return new Marked(Optional.empty(), 0);
        }
    }

    private record Marked(Optional<Charset> charset, int length) {}
}
