package org.gongkai.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that papers embed, as {@link PdfStyle} names them: song, with the rarer characters of GBK, and what is cut to
 * GB2312 or less beside it. A character that none of them has is refused: a box in its place is a lie.
 */
final class PaperFonts {

    /** Family name in style sheets. */
    static final String FAMILY = "Report";

    /** Family with the rarer characters of GBK, asked when the first has none. */
    static final String RARE_FAMILY = "ReportRare";

    private static final String FOLDER = "/META-INF/resources/fonts/";

    /** A font file; {@code weight} as style sheets count it. */
    record Face(String family, int weight, String file) {

        InputStream open() {
            return PaperFonts.class.getResourceAsStream(FOLDER + file);
        }
    }

    private static final List<Face> FACES = List.of(
            new Face(FAMILY, 400, "NotoSerifSC-Regular.ttf"),
            new Face(FAMILY, 700, "NotoSerifSC-Bold.ttf"),
            new Face(RARE_FAMILY, 400, "NotoSerifSC-Regular-GBK.ttf"));

    /** They have no character that those above have not. */
    private static final List<Face> FURTHER = List.of(
            new Face("Roman", 400, "Roman-Regular.ttf"),
            new Face("Roman", 700, "Roman-Bold.ttf"),
            new Face("Fang", 400, "FangSong.ttf"),
            new Face("Hei", 400, "Hei.ttf"),
            new Face("Kai", 400, "Kai.ttf"));

    private final List<CmapLookup> lookups = new ArrayList<>();

    PaperFonts() {
        for (Face face : FACES) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()))) {
                if (face.weight() == 400) {
                    lookups.add(font.getUnicodeCmapLookup());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The faces that a text needs; the large one with rare characters only where there are some. */
    List<Face> faces(String text) {
        boolean rare = printed(text).anyMatch(character -> lookups.getFirst().getGlyphId(character) == 0);
        return Stream.concat(
                        FURTHER.stream(),
                        FACES.stream().filter(face -> rare || !face.family().equals(RARE_FAMILY)))
                .toList();
    }

    /** Refuses a text with a character that no font has. */
    void require(String text) {
        printed(text)
                .filter(character -> lookups.stream().noneMatch(lookup -> lookup.getGlyphId(character) > 0))
                .findFirst()
                .ifPresent(character -> {
                    throw new UnprintableText(
                            PaperWords.NO_FONT_HAS.with(Character.toString(character), "U+%04X".formatted(character)));
                });
    }

    private static IntStream printed(String text) {
        return text.codePoints().filter(character -> character > ' ' && !Character.isWhitespace(character));
    }
}
