package org.gongkai.disclosure.opendata;

import java.util.Map;

import org.gongkai.form.words.Words;

/** What is given out as data. */
public enum OpenDataset implements Words {

    /** Items of proactive disclosure. */
    DISCLOSURES("disclosures", "http://purl.org/cld/freq/continuous", Map.of("withdrawn", "false")),

    /** Regulations and normative documents. */
    NORMATIVE_DOCUMENTS("normative-documents", "http://purl.org/cld/freq/continuous", Map.of("published", "true")),

    /** Licences, penalties and compulsions one by one, as long as they are publicised. */
    ADMINISTRATIVE_DECISIONS(
            "administrative-decisions",
            "http://purl.org/cld/freq/continuous",
            Map.of("publicised", "true", "withdrawn", "false")),

    /** Licensing, penalties, compulsion and fees of bodies and years of which the report is signed. */
    ADMINISTRATIVE_ACTIONS("administrative-actions", "http://purl.org/cld/freq/annual", Map.of());

    private final String path;
    private final String frequency;
    private final Map<String, String> shown;

    OpenDataset(String path, String frequency, Map<String, String> shown) {
        this.path = path;
        this.frequency = frequency;
        this.shown = shown;
    }

    /** Its path below the open data. */
    public String path() {
        return path;
    }

    /** How often there is something new, in the words of the Dublin Core. */
    public String frequency() {
        return frequency;
    }

    /** The parameters that ask its register for what is public, which nobody may ask otherwise. */
    public Map<String, String> shown() {
        return shown;
    }
}
