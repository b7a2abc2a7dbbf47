package org.gongkai.registers.imports.sheet.xlsx;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.registers.imports.sheet.archive.Archive;
import org.gongkai.registers.imports.sheet.archive.XmlPart;
import org.gongkai.registers.imports.sheet.format.ShownNumbers;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.StoredRows;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.imports.sheet.stored.Workbook;
import org.gongkai.registers.problem.RegisterWords;

/** A workbook of Office Open XML, transitional or strict (ISO/IEC 29500). */
public final class XlsxWorkbook implements Workbook {

    private final Archive archive;
    private final SharedStrings strings;
    private final List<Tab> tabs = new ArrayList<>();
    private XlsxStyles styles = XlsxStyles.none();
    private boolean from1904;

    private XlsxWorkbook(Archive archive) {
        this.archive = archive;
        String main = Relations.of(archive, "").ofType("/officeDocument").orElse("xl/workbook.xml");
        Relations relations = Relations.of(archive, main);
        readWorkbook(main, relations);
        relations.ofType("/styles").flatMap(archive::find).ifPresent(part -> styles = XlsxStyles.read(part));
        this.strings = SharedStrings.read(relations.ofType("/sharedStrings").flatMap(archive::find));
    }

    /** Opens a workbook; refuses one that is damaged. */
    public static XlsxWorkbook open(Path path) {
        return Archive.open(path, XlsxWorkbook::new);
    }

    @Override
    public List<Tab> tabs() {
        return tabs;
    }

    @Override
    public StoredRows rows(Tab tab) {
        return new XlsxRows(archive.part(tab.place()), new XlsxCells(strings, styles, new ShownNumbers(from1904)));
    }

    @Override
    public void close() {
        strings.close();
        archive.close();
    }

    private void readWorkbook(String main, Relations relations) {
        Map<String, String> worksheets = relations.allOfType("/worksheet");
        try (XmlPart part = archive.part(main)) {
            while (part.next()) {
                if (part.starts("workbookPr")) {
                    from1904 = part.attribute("date1904", "false").matches("1|true|on");
                } else if (part.starts("sheet")) {
                    // Sheets of charts and dialogs have no rows.
                    String place = worksheets.get(part.attribute("id", ""));
                    if (place != null) {
                        tabs.add(new Tab(
                                part.attribute("name", ""),
                                part.attribute("state", "visible").equals("visible"),
                                place));
                    }
                    if (tabs.size() > SheetLimits.SHEETS) {
                        throw Unreadable.of(RegisterWords.TOO_MANY_SHEETS.with(SheetLimits.SHEETS));
                    }
                }
            }
        }
    }

    /**
     * What a part of the package points to.
     *
     * @param targets by id
     */
    private record Relations(Map<String, Target> targets) {

        /** The relations of a part; those of the package itself where the name is empty. */
        static Relations of(Archive archive, String part) {
            int name = part.lastIndexOf('/') + 1;
            Map<String, Target> targets = new LinkedHashMap<>();
            archive.find(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels")
                    .ifPresent(relations -> {
                        try (relations) {
                            while (relations.next()) {
                                if (relations.starts("Relationship")
                                        && targets.size() < SheetLimits.ENTRIES
                                        && !relations
                                                .attribute("TargetMode", "")
                                                .equals("External")) {
                                    targets.put(
                                            relations.attribute("Id", ""),
                                            new Target(
                                                    relations.attribute("Type", ""),
                                                    resolve(
                                                            part.substring(0, name),
                                                            relations.attribute("Target", ""))));
                                }
                            }
                        }
                    });
            return new Relations(targets);
        }

        Optional<String> ofType(String end) {
            return allOfType(end).values().stream().findFirst();
        }

        Map<String, String> allOfType(String end) {
            Map<String, String> found = new LinkedHashMap<>();
            targets.forEach((id, target) -> {
                if (target.type().endsWith(end)) {
                    found.put(id, target.place());
                }
            });
            return found;
        }

        private static String resolve(String folder, String target) {
            String whole = target.startsWith("/") ? target.substring(1) : folder + target;
            Deque<String> path = new ArrayDeque<>();
            for (String step : whole.split("/")) {
                switch (step) {
                    case "." -> {
                        // The folder itself.
                    }
                    case ".." -> path.pollLast();
                    default -> path.addLast(step);
                }
            }
            return String.join("/", path);
        }

        private record Target(String type, String place) {}
    }
}
