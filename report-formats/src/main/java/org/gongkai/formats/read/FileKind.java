package org.gongkai.formats.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that published reports are read from. */
public enum FileKind {
    HTML(true, List.of("html", "htm"), List.of("text/html", "application/xhtml+xml")),
    DOCX(false, List.of("docx"), List.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
    PDF(false, List.of("pdf"), List.of("application/pdf")),
    XLSX(false, List.of("xlsx"), List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    TEXT(true, List.of("txt"), List.of("text/plain")),
    MARKDOWN(true, List.of("md"), List.of("text/markdown"));

    private static final int MARK = 3;

    private final boolean text;
    private final List<String> suffixes;
    private final List<String> mediaTypes;

    FileKind(boolean text, List<String> suffixes, List<String> mediaTypes) {
        this.text = text;
        this.suffixes = suffixes;
        this.mediaTypes = mediaTypes;
    }

    /** The kind of a media type without parameters. */
    public static Optional<FileKind> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaTypes.contains(mediaType.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The kind that the name of a file ends with. */
    public static Optional<FileKind> ofName(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.suffixes.contains(suffix))
                .findFirst();
    }

    /** The words of a file of a kind that is text; nothing of one that is not. */
    public String decode(byte[] file, Optional<Charset> charset) {
        return text ? text(file, charset) : "";
    }

    /** In the charset that somebody names, else as its mark, strict UTF-8 or GB18030 say. */
    private static String text(byte[] file, Optional<Charset> charset) {
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
}
