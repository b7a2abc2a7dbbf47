package org.gongkai.kit.json;

/** Text that can be stored and written out again: no U+0000, no lone surrogate. */
public final class PlainText {

    private PlainText() {}

    /** Whether the text can be stored. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text with U+FFFD for what cannot be written, for messages that repeat what a client sent. */
    public static String legible(String text) {
        return isPlain(text) ? text : text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
