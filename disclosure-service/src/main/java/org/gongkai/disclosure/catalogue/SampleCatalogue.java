package org.gongkai.disclosure.catalogue;

import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.kit.table.ResourceTable;

/**
 * A list for offices to begin with: the 59 columns of the website of 四方台区 as its report for 2021 counts them. The names of
 * the columns below the three of the report, rhythms and terms are ours.
 */
public final class SampleCatalogue {

    private static final List<CatalogueColumn> COLUMNS =
            ResourceTable.read(SampleCatalogue.class, "sample-columns.csv", SampleCatalogue::column);

    private SampleCatalogue() {}

    /** The list, which covers all of Art. 20. */
    public static CatalogueList list() {
        return new CatalogueList(COLUMNS, List.of());
    }

    private static CatalogueColumn column(NamedCsvRecord row) {
        return new CatalogueColumn(
                row.getField("path"),
                said(row, "article20Item").map(Article20Item::valueOf).orElse(null),
                Rhythm.valueOf(row.getField("rhythm")),
                null,
                row.getField("basis"),
                said(row, "termWorkingDays").map(Integer::valueOf).orElse(null));
    }

    private static Optional<String> said(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field)).filter(text -> !text.isEmpty());
    }
}
