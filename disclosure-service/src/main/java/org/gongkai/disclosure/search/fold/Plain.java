package org.gongkai.disclosure.search.fold;

import java.text.Normalizer;

import org.gongkai.kit.spelling.Spelling;

/**
 * A text as it is kept to be looked into and to be quoted from. Chinese words that a line end or spaces part stand together, as
 * they are read; other words stand a space apart; what begins anew (a paragraph, a part) begins a line.
 */
public final class Plain {

    private static final int FIRST_COMPATIBLE = 0xA0;

    private Plain() {}

    /** The text, in which every character can be folded to one (㎡ is m2 then, and ㈠ is (一)). */
    public static String of(String text) {
        String visible = Spelling.TEXT.canonical(Normalizer.normalize(text, Normalizer.Form.NFC));
        StringBuilder plain = new StringBuilder(visible.length());
        Space space = Space.NONE;
        int before = '\n';
        for (int i = 0; i < visible.length(); ) {
            int point = visible.codePointAt(i);
            i += Character.charCount(point);
            if (isSpace(point)) {
                space = space.with(point);
            } else if (isWritten(point)) {
                space.write(plain, before, point);
                space = Space.NONE;
                append(plain, point);
                before = point;
            }
        }
        return plain.toString();
    }

    /** What stands between two characters. */
    private enum Space {
        NONE,
        SPACES,
        LINE_END,
        PARAGRAPH;

        Space with(int point) {
            if (point != '\n') {
                return this == NONE ? SPACES : this;
            }
            return this == LINE_END || this == PARAGRAPH ? PARAGRAPH : LINE_END;
        }

        void write(StringBuilder plain, int before, int next) {
            if (this == NONE || plain.isEmpty()) {
                return;
            }
            if (this == PARAGRAPH) {
                plain.append('\n');
            } else if (!isChinese(before) || !isChinese(next)) {
                plain.append(' ');
            }
        }
    }

    private static boolean isSpace(int point) {
        return point == ' ' || point == '\n' || point == '\t';
    }

    /** Signs for machines and halves of characters are not written: the database would refuse them. */
    private static boolean isWritten(int point) {
        return !Character.isISOControl(point)
                && !(Character.isBmpCodePoint(point) && Character.isSurrogate((char) point));
    }

    private static boolean isChinese(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN
                || point >= 0x3001 && point <= 0x303F
                || point >= 0xFF00 && point <= 0xFFEF;
    }

    private static void append(StringBuilder plain, int point) {
        if (point >= FIRST_COMPATIBLE && !(point >= 0x4E00 && point <= 0x9FFF)) {
            String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
            boolean severalSigns = parts.codePointCount(0, parts.length()) > 1
                    && parts.codePoints()
                            .noneMatch(part -> isSpace(part) || Character.getType(part) == Character.NON_SPACING_MARK);
            if (severalSigns) {
                plain.append(parts);
                return;
            }
        }
        plain.appendCodePoint(point);
    }
}
