package org.gongkai.registers.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.Form;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.registers.signed.SignedReport;
import org.gongkai.registers.statistics.LedgerEntry;

/** A ledger entry as JSON. */
@Schema(name = "LedgerEntry", description = "What counts in a cell, with the record behind it.")
public record EntryBody(
        long id,
        String cellId,
        String agencyCode,
        int year,

        @Schema(
                oneOf = {Long.class, String.class},
                description = "A whole number; money as a decimal string.")
        Object amount,

        LocalDate effectiveOn,
        String recordedAt,
        RecordLink record,
        @Schema(nullable = true) Long reverses,

        @Schema(
                description =
                        "The signed reports of the year whose figures the entry moved when it was written; of a stock, that its record has ever moved")
        List<SignedReport> erratumOf,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                nullable = true,
                description = "Why it counts in this cell, in sentences, where the record does not say that itself")
        List<Message> explanation) {

    /** The record behind an entry. */
    @Schema(name = "RecordLink")
    public record RecordLink(String kind, String id, String number, String href) {}

    /** The cell and the bodies whose entries are listed, and as of which moment; the page is asked for as that of any list. */
    @Schema(name = "EntriesOf")
    record Wanted(
            @NotNull String cellId,
            @NotNull @Size(max = 50_000) List<@NotNull @Size(min = 18, max = 18) String> agencyCodes,
            String asOf,
            String limit,
            String after) {}

    static EntryBody of(LedgerEntry entry, Form form, String path, List<Message> explanation) {
        return new EntryBody(
                entry.id(),
                entry.cellId(),
                entry.agencyCode(),
                entry.year(),
                FiguresJson.number(form, entry.cellId(), entry.amount()),
                entry.effectiveOn(),
                ChinaTime.write(entry.recordedAt()),
                new RecordLink(
                        entry.record().kind(),
                        entry.record().id().toString(),
                        entry.record().number(),
                        "/api/v1/" + path + "/" + entry.record().id()),
                entry.reverses().orElse(null),
                entry.erratumOf(),
                explanation);
    }
}
