package org.gongkai.report.narrative;

import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.paper.PdfPress;
import org.gongkai.paper.UnprintableText;

/** Texts that every format can print: signs that XML has and that a font of the PDF draws. */
public final class PrintableText {

    private PrintableText() {}

    /**
     * Refuses a text that could not be printed in each format.
     *
     * @throws Problem naming the character
     */
    public static void require(String pointer, String text) {
        findFault(text).ifPresent(fault -> {
            throw Problem.invalid(pointer, fault);
        });
    }

    /** Why a text could be printed in no format. */
    public static Optional<Message> findFaultInAllFormats(String text) {
        return text.codePoints()
                .filter(sign -> !isWritable(sign))
                .mapToObj(sign -> NarrativeWords.NO_FORMAT_WRITES.with("U+%04X".formatted(sign)))
                .findFirst();
    }

    /** Why a text could not be printed in each format. */
    public static Optional<Message> findFault(String text) {
        Optional<Message> unwritable = findFaultInAllFormats(text);
        return unwritable.isPresent() || text.codePoints().allMatch(PrintableText::isCommon)
                ? unwritable
                : inFonts(text);
    }

    /** Fonts are read only for what is rare. */
    private static Optional<Message> inFonts(String text) {
        try {
            PdfPress.requirePrintable(text);
            return Optional.empty();
        } catch (UnprintableText e) {
            return Optional.of(e.why());
        }
    }

    /** XML 1.0, 2.2: control characters but for the ends of lines and tabs are no part of any document. */
    private static boolean isWritable(int sign) {
        return sign == '\n'
                || sign == '\r'
                || sign == '\t'
                || sign >= ' ' && sign != 0xfffe && sign != 0xffff && !(sign >= 0x7f && sign <= 0x9f);
    }

    /** ASCII, and of Chinese what every font has: the signs of GB 2312 and GBK, and their punctuation. */
    private static boolean isCommon(int sign) {
        return sign < 0x7f
                || sign >= 0x4e00 && sign <= 0x9fa5
                || sign >= 0x3001 && sign <= 0x3011
                || "\u3014\u3015“”‘’…—·《》（），。、；：？！％".indexOf(sign) >= 0;
    }
}
