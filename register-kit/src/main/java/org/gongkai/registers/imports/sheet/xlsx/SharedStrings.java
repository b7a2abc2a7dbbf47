package org.gongkai.registers.imports.sheet.xlsx;

import java.util.Optional;

import org.gongkai.registers.imports.sheet.archive.SpilledTexts;
import org.gongkai.registers.imports.sheet.archive.XmlPart;

/** The texts that cells of a workbook name by number. */
final class SharedStrings implements AutoCloseable {

    private final SpilledTexts texts;

    private SharedStrings(SpilledTexts texts) {
        this.texts = texts;
    }

    static SharedStrings read(Optional<XmlPart> part) {
        SpilledTexts texts = new SpilledTexts();
        try {
            if (part.isPresent()) {
                try (XmlPart xml = part.get()) {
                    while (xml.next()) {
                        if (xml.starts("si")) {
                            texts.add(RichText.read(xml));
                        }
                    }
                }
            }
            texts.finish();
            return new SharedStrings(texts);
        } catch (RuntimeException | Error e) {
            texts.close();
            throw e;
        }
    }

    String text(String number) {
        return texts.text(CellReference.index(number));
    }

    @Override
    public void close() {
        texts.close();
    }
}
