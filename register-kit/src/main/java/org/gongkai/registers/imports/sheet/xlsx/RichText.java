package org.gongkai.registers.imports.sheet.xlsx;

import org.gongkai.registers.imports.sheet.archive.XmlPart;
import org.gongkai.registers.imports.sheet.stored.CellText;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.Unreadable;

/** Text in runs of different looks, as cells and shared strings have it. */
final class RichText {

    private RichText() {}

    /** The text of the element that starts here; what is written above the characters as their reading is left out. */
    static String read(XmlPart xml) {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            if (!xml.next()) {
                throw xml.damaged();
            }
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                text.append(xml.text());
                if (text.length() > 7 * SheetLimits.TEXT) {
                    throw Unreadable.tooLong();
                }
            } else {
                depth += xml.isStart() ? 1 : -1;
            }
        }
        return CellText.of(text.toString());
    }
}
