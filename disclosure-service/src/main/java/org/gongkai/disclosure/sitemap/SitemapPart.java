package org.gongkai.disclosure.sitemap;

/** A register whose public records have addresses, and which of them are public. */
public enum SitemapPart {

    /** Items that are neither voided nor withdrawn. */
    DISCLOSURES("disclosures", "disclosure_item", "voided_at is null and withdrawn_on is null"),

    /** Documents that were published. */
    NORMATIVE_DOCUMENTS("normative-documents", "normative_document", "voided_at is null and published_on is not null"),

    /** Licences, penalties and compulsions, as long as they are publicised. */
    ADMINISTRATIVE_DECISIONS(
            "administrative-decisions",
            "administrative_decision",
            "voided_at is null and publicised_on is not null and withdrawn_on is null");

    private final String path;
    private final String table;
    private final String shown;

    SitemapPart(String path, String table, String shown) {
        this.path = path;
        this.table = table;
        this.shown = shown;
    }

    /** Its path below what is public. */
    public String path() {
        return path;
    }

    /** SQL for its public records: the table and the condition. */
    String records() {
        return table + " where " + shown;
    }
}
