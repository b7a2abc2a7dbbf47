package org.gongkai.disclosure.document.life.table;

import java.util.List;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.disclosure.document.DocumentValidity;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.table.ResourceTable;

/** The steps of a document's life, as {@code document-life.csv} lists them; what is not in it is not allowed. */
public final class DocumentLifeCycle {

    private static final List<DocumentTransition> ROWS =
            ResourceTable.read(DocumentLifeCycle.class, "document-life.csv", DocumentLifeCycle::row);

    private DocumentLifeCycle() {}

    /** All rows, in the order of the table. */
    public static List<DocumentTransition> all() {
        return ROWS;
    }

    /** The row of a step. */
    public static DocumentTransition of(DocumentStep step) {
        return ROWS.stream().filter(row -> row.step() == step).findFirst().orElseThrow();
    }

    private static DocumentTransition row(NamedCsvRecord row) {
        return new DocumentTransition(
                Integer.parseInt(row.getField("number")),
                DocumentStep.of(row.getField("event")),
                ResourceTable.words(row, "from").stream()
                        .map(DocumentValidity::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                ResourceTable.words(row, "duties").stream().map(Grant::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getField("path"),
                ResourceTable.words(row, "needs"),
                row.getField("basis"),
                row.getField("guard"));
    }
}
