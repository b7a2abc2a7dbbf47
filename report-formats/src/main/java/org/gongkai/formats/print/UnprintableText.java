package org.gongkai.formats.print;

/** A text that a format cannot write; every other format may. */
public final class UnprintableText extends RuntimeException {

    UnprintableText(String why) {
        super(why);
    }
}
