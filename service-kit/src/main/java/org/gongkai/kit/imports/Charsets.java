package org.gongkai.kit.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Finds the charset of a text file: the request's, else a byte order mark, else strict UTF-8, else GB18030. */
public final class Charsets {

    private static final int MARK = 3;
    private static final int CHUNK = 65_536;

    private Charsets() {}

    /** A reader that gives the text without a byte order mark. */
    static Reader open(ImportFile file) {
        try {
            Marked marked = marked(file.path());
            Charset charset = file.charset().or(marked::charset).orElseGet(() -> guess(file.path()));
            if (!decodes(file.path(), charset)) {
                throw Table.unreadable("The file is not written in " + charset + ".");
            }
            InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), CHUNK);
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
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The charset '" + name + "' is not known.");
        }
    }

    /** The text of a small file in the charset of the request, else as its mark, strict UTF-8 or GB18030 say. */
    public static String decode(byte[] file, Optional<Charset> charset) {
        String marked = new String(file, 0, Math.min(MARK, file.length), StandardCharsets.ISO_8859_1);
        if (charset.isEmpty() && marked.startsWith("\u00ef\u00bb\u00bf")) {
            return new String(file, MARK, file.length - MARK, StandardCharsets.UTF_8);
        }
        if (charset.isEmpty() && (marked.startsWith("\u00fe\u00ff") || marked.startsWith("\u00ff\u00fe"))) {
            return new String(file, StandardCharsets.UTF_16);
        }
        if (charset.isPresent()) {
            return new String(file, charset.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("GB18030"));
        }
    }

    private static Charset guess(Path path) {
        Charset gb18030 = Charset.forName("GB18030");
        for (Charset charset : List.of(StandardCharsets.UTF_8, gb18030)) {
            if (decodes(path, charset)) {
                return charset;
            }
        }
        throw Table.unreadable("The file is neither UTF-8 nor GB18030.");
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
            if (start.length == MARK && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
                return new Marked(Optional.of(StandardCharsets.UTF_8), MARK);
            }
            return new Marked(Optional.empty(), 0);
        }
    }

    private record Marked(Optional<Charset> charset, int length) {}
}
