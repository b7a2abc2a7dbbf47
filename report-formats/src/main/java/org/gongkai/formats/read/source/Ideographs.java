package org.gongkai.formats.read.source;

import java.text.Normalizer;

/**
 * Characters as people type them. Fonts of published files name some by the radicals that look the same (⼈⺠ for 人民), and pages
 * hold marks that nobody sees.
 */
final class Ideographs {

    private static final char FIRST_RADICAL = '\u2e80';

    /** What is written for each of the radicals from U+2E80 on; Unicode gives most of them no decomposition. */
    private static final String SUPPLEMENT = "⺀厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄心扌攵⺚旡日月歺母"
            + "民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟网网网网网羊羊羊耂聿聿肉臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅长镸长门"
            + "阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟龟龟";

    private Ideographs() {}

    /** The same text in plain characters, without marks of no width. */
    static String plain(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isPlain(character)) {
                plain.append(character);
            } else if (character == '\u00a0') {
                plain.append(' ');
            } else if (isRadical(character)) {
                plain.append(SUPPLEMENT.charAt(character - FIRST_RADICAL));
            } else if (!isUnseen(character)) {
                plain.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(char character) {
        return character < '\u00a0'
                || character >= '\u3000' && character < '\uf900'
                || character > '\ufaff' && character != '\ufeff'
                || character > '\u00ad' && character < FIRST_RADICAL && !isUnseen(character);
    }

    private static boolean isRadical(char character) {
        return character >= FIRST_RADICAL && character < FIRST_RADICAL + SUPPLEMENT.length();
    }

    private static boolean isUnseen(char character) {
        return character == '\u00ad'
                || character >= '\u200b' && character <= '\u200f'
                || character == '\u2060'
                || character == '\ufeff';
    }
}
