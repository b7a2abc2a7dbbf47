package org.gongkai.formats.print;

import org.gongkai.paper.UnprintableText;

/**
 * A format that a report comes in. A new one is one class: {@link ReportFormats} finds it by its
 * {@code @AutoService}, and nothing else lists the formats.
 */
public interface ReportFormat {

    /** What stands behind the year in addresses and behind the name of files. */
    String suffix();

    /** The value of {@code Content-Type}. */
    String mediaType();

    /** Its name as a Chinese reader knows it. */
    String label();

    /** Where it stands among all formats in a list for people, from 1. */
    int place();

    /** Whether it takes much memory and time to make. */
    default boolean isDocument() {
        return false;
    }

    /** Whether plots are drawn into it, for which earlier years are wanted. */
    default boolean showsPlots() {
        return false;
    }

    /** Whether it leads to other places, which are looked up for it. */
    default boolean hasLinks() {
        return false;
    }

    /** Whether browsers save it rather than show it. */
    default boolean isDownload() {
        return false;
    }

    /**
     * The report in the format.
     *
     * @throws UnprintableText when the format cannot write what the report says
     */
    byte[] print(Rendition rendition);

    /**
     * Tries whether the report can be printed, without making all of it where less shows it.
     *
     * @throws UnprintableText when the format cannot write what the report says
     */
    default void rehearse(Rendition rendition) {
        print(rendition);
    }
}
