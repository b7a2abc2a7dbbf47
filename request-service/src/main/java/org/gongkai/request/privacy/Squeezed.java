package org.gongkai.request.privacy;

import java.util.regex.Pattern;

import org.gongkai.kit.spelling.Spelling;

/** Words without what people put between them, so that they are found however they are typed. */
final class Squeezed {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00b7\\u2022\\u2027\\u30fb.()-]");

    private Squeezed() {}

    static String of(String words) {
        return BETWEEN.matcher(Spelling.CODE.canonical(words)).replaceAll("");
    }
}
