package org.gongkai.registers.imports.sheet.ods;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.registers.imports.sheet.archive.Archive;
import org.gongkai.registers.imports.sheet.archive.XmlPart;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.StoredRows;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.imports.sheet.stored.Workbook;
import org.gongkai.registers.problem.RegisterWords;

/** An OpenDocument spreadsheet (ISO/IEC 26300), as LibreOffice and WPS write it. */
public final class OdsWorkbook implements Workbook {

    /** The part that holds the sheets. */
    public static final String CONTENT = "content.xml";

    private final Archive archive;
    private final List<Tab> tabs;
    private final List<Boolean> texts = new ArrayList<>();

    private OdsWorkbook(Archive archive) {
        this.archive = archive;
        refuseEncrypted();
        this.tabs = readTabs();
    }

    /** Opens a workbook; refuses one that is damaged or has a password. */
    public static OdsWorkbook open(Path path) {
        return Archive.open(path, OdsWorkbook::new);
    }

    @Override
    public List<Tab> tabs() {
        return tabs;
    }

    @Override
    public StoredRows rows(Tab tab) {
        return new OdsRows(archive.part(CONTENT), Integer.parseInt(tab.place()));
    }

    /** Tables lie one behind the other in one part: what each of them has is found out on one walk through all. */
    @Override
    public boolean hasText(Tab tab) {
        if (texts.isEmpty()) {
            try (XmlPart part = archive.part(CONTENT)) {
                while (part.next()) {
                    if (part.starts("table")) {
                        texts.add(OdsRows.haveText(part));
                    }
                }
            }
        }
        return texts.get(Integer.parseInt(tab.place()));
    }

    @Override
    public void close() {
        archive.close();
    }

    private void refuseEncrypted() {
        Optional<XmlPart> manifest = archive.find("META-INF/manifest.xml");
        if (manifest.isPresent()) {
            try (XmlPart part = manifest.get()) {
                while (part.next()) {
                    if (part.starts("encryption-data")) {
                        throw Unreadable.password();
                    }
                }
            }
        }
    }

    private List<Tab> readTabs() {
        List<Tab> found = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        String style = "";
        try (XmlPart part = archive.part(CONTENT)) {
            while (part.next()) {
                if (part.starts("style")) {
                    style = part.attribute("name", "");
                } else if (part.starts("table-properties")
                        && part.attribute("display", "true").equals("false")
                        && hidden.size() < SheetLimits.STYLES) {
                    hidden.add(style);
                } else if (part.starts("table")) {
                    found.add(new Tab(
                            part.attribute("name", ""),
                            !hidden.contains(part.attribute("style-name", "")),
                            "" + found.size()));
                    part.skip();
                }
                if (found.size() > SheetLimits.SHEETS) {
                    throw Unreadable.of(RegisterWords.TOO_MANY_SHEETS.with(SheetLimits.SHEETS));
                }
            }
        }
        return found;
    }
}
