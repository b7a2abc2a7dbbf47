package org.gongkai.registers.imports.sheet.ods;

import org.gongkai.registers.imports.sheet.archive.XmlPart;
import org.gongkai.registers.imports.sheet.stored.CellText;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.Unreadable;

/** The paragraphs of a cell of an ODS sheet. */
final class OdsText {

    private final XmlPart xml;
    private final StringBuilder text = new StringBuilder();

    private OdsText(XmlPart xml) {
        this.xml = xml;
    }

    /** The text of the cell that starts here, a line for each paragraph, without notes; goes to the cell's end. */
    static String read(XmlPart xml) {
        OdsText cell = new OdsText(xml);
        boolean first = true;
        while (xml.next() && xml.isStart()) {
            if (xml.starts("p")) {
                if (!first) {
                    cell.text.append('\n');
                }
                first = false;
                cell.paragraph();
            } else {
                xml.skip();
            }
        }
        return CellText.lines(cell.text.toString());
    }

    private void paragraph() {
        StringBuilder run = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            if (!xml.nextMixed(run)) {
                continue;
            }
            flush(run);
            if (!xml.isStart()) {
                depth--;
            } else if (xml.starts("annotation") || xml.starts("note") || xml.starts("ruby-text")) {
                xml.skip();
            } else {
                depth++;
                text.append(character());
            }
            if (text.length() > SheetLimits.TEXT) {
                throw Unreadable.tooLong();
            }
        }
    }

    /** What an element that stands for white space stands for. */
    private String character() {
        return switch (xml.name()) {
            case "s" -> {
                String count = xml.attribute("c", "1");
                yield " ".repeat(count.matches("\\d{1,4}") ? Integer.parseInt(count) : 1);
            }
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }

    /** White space as such is one space (ODF 1.3 part 3, 6.1.2). */
    private void flush(StringBuilder run) {
        String collapsed = run.toString().replaceAll("[ \\t\\r\\n]+", " ");
        run.setLength(0);
        boolean behindSpace = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
        text.append(behindSpace && collapsed.startsWith(" ") ? collapsed.substring(1) : collapsed);
    }
}
