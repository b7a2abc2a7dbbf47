package org.gongkai.report.service.answer;

import java.util.List;

/** A page of the entries behind a cell. */
public record EntryPage(List<Entry> items, String next) implements ListPage<EntryPage.Entry> {

    /** No entry. */
    public static final EntryPage NONE = new EntryPage(List.of(), null);

    public EntryPage {
        items = List.copyOf(items);
    }

    /**
     * An entry of the ledger, or what the report of a member brings to the report of its region.
     *
     * @param id null for the report of a member
     * @param amount a whole number, or money as a decimal string
     * @param recordedAt null for the report of a member
     * @param reverses the entry that it takes back; null for none
     * @param erratumOf signed reports of the year whose figures it has moved; none for the report of a member
     * @param explanation why it counts in the cell, in the reader's language; null where the record says that itself
     */
    public record Entry(
            Long id,
            String cellId,
            String agencyCode,
            int year,
            Object amount,
            String effectiveOn,
            String recordedAt,
            Link record,
            Long reverses,
            List<ReplicatedSignature> erratumOf,
            List<String> explanation) {

        public Entry {
            erratumOf = List.copyOf(erratumOf);
        }
    }

    /** The record behind an entry. */
    public record Link(String kind, String id, String number, String href) {}
}
