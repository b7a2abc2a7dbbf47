package org.gongkai.formats.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.formats.read.source.HtmlSource;
import org.gongkai.formats.read.source.MarkdownSource;
import org.gongkai.formats.read.source.SheetSource;
import org.gongkai.formats.read.source.SourceText;
import org.gongkai.formats.read.source.TextSource;
import org.gongkai.formats.read.source.WordSource;
import org.gongkai.formats.read.source.pdf.PdfSource;

/**
 * The kinds of file that published reports are read from. Each says here all there is to say of it; nothing else lists them.
 */
public enum FileKind {
    HTML(true, "html htm", "text/html application/xhtml+xml", "application/xml", (file, text) -> HtmlSource.of(text)),
    DOCX(
            false,
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/zip application/x-tika-ooxml",
            (file, text) -> WordSource.of(file)),
    PDF(false, "pdf", "application/pdf", "", (file, text) -> PdfSource.of(file)),
    XLSX(
            false,
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/zip application/x-tika-ooxml",
            (file, text) -> SheetSource.of(file)),
    TEXT(true, "txt", "text/plain", "", (file, text) -> TextSource.of(text)),
    MARKDOWN(true, "md", "text/markdown", "", (file, text) -> MarkdownSource.of(text));

    private static final int MARK = 3;

    private final boolean text;
    private final List<String> suffixes;
    private final List<String> mediaTypes;
    private final List<String> contents;
    private final Reader reader;

    /** Both lists with spaces between; the first media type is its own, the others are taken for it. */
    FileKind(boolean text, String suffixes, String mediaTypes, String looksLike, Reader reader) {
        this.text = text;
        this.suffixes = words(suffixes);
        this.mediaTypes = words(mediaTypes);
        this.contents = words(mediaTypes + " " + looksLike);
        this.reader = reader;
    }

    /** How the text of a file of a kind is got. */
    @FunctionalInterface
    private interface Reader {
        SourceText read(byte[] file, String text) throws IOException;
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split(" "));
    }

    /** What the names of such files end with, all kinds of them. */
    public static List<String> allSuffixes() {
        return Stream.of(values()).flatMap(kind -> kind.suffixes.stream()).toList();
    }

    /** The value of {@code Content-Type} that a file of the kind has, without parameters. */
    public String mediaType() {
        return mediaTypes.getFirst();
    }

    /** Whether it is of sheets, which may be nothing but tables: they are told apart by their cells. */
    boolean isOfSheets() {
        return this == XLSX;
    }

    /** Whether it is text, so that it has a charset. */
    public boolean isText() {
        return text;
    }

    /** What files of all kinds are taken for that are looked at from outside. */
    public static Set<String> allContents() {
        return Stream.of(values()).flatMap(kind -> kind.contents.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The lines and tables of a file.
     *
     * @param decoded the file as text where it is one
     * @throws IOException when it is not what it is said to be
     */
    SourceText read(byte[] file, String decoded) throws IOException {
        return reader.read(file, decoded);
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
