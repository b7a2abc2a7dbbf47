package org.gongkai.registers.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;

/** A service answers for the tables of its registers, whatever an edition calls them. */
class OwnedTablesTest {

    private static final Path EDITION = Path.of("../report-form/src/test/resources/editions/form-2027.json");

    private final OwnedTables owned = new OwnedTables("letter-service", Set.of("applications", "processing-fees"));

    @Test
    void tables_follow_from_registers(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("form-2027.json"),
                Files.readString(EDITION)
                        .replaceAll("(?s)\"same\": \\[.*?]", "\"same\": []")
                        .replaceAll("(?s)\"equal\": \\[.*?]", "\"equal\": []")
                        .replaceAll("\\bT3\\b", "APPS")
                        .replaceAll("\\bS6\\b", "FEES"));
        Editions editions = Editions.with(folder);
        Form renamed = editions.of(2027);

        assertThat(owned.tables(editions.of(2026))).containsExactlyInAnyOrder("T3", "S6");
        assertThat(owned.tables(renamed)).containsExactlyInAnyOrder("APPS", "FEES");
        assertThat(owned.owns(renamed, CellId.parse("APPS.TOTAL_CLOSED.TOTAL"))).isTrue();
        assertThat(owned.owns(renamed, CellId.parse("T4.RECONSIDERATION.TOTAL")))
                .isFalse();
        assertThat(renamed.findCellOf("PROCESSING_FEE.YUAN")).contains(CellId.parse("FEES.PROCESSING_FEE.YUAN"));
    }
}
