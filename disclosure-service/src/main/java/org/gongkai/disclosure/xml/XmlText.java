package org.gongkai.disclosure.xml;

/** Text as XML 1.0 can hold it. */
final class XmlText {

    private XmlText() {}

    /** Without what has no place in XML: control characters, which the texts mean nothing by, lone surrogates, no characters. */
    static String printable(String text) {
        if (text.codePoints().allMatch(XmlText::isChar)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isChar).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isChar(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x1_0000 && point <= 0x10_FFFF;
    }
}
