package org.gongkai.formats.read.source.pdf;

import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.limit.UnreadableReport;

/**
 * What following a PDF takes, all of it together: pages may share their content, and what is drawn may draw more, so that
 * a small file asks for any amount.
 */
final class PdfWork {

    /** So many characters stand on no page. */
    private static final long MOST_OF_A_PAGE = 50_000;

    /** Blanks are characters too; a long report has 60,000. */
    private static final long MOST_CHARACTERS = 2_000_000;

    /** Some ten for each character, and each page is followed twice. */
    private static final long MOST_OPERATORS = 5_000_000;

    /** Of one rule with another; a table of a report has some hundred rules. */
    private static final long MOST_COMPARISONS = 30_000_000;

    private long characters;
    private long ofPage;
    private long operators;
    private long comparisons;

    /** Begins a page. */
    void turnPage() {
        ofPage = 0;
    }

    void character() {
        if (++ofPage > MOST_OF_A_PAGE || ++characters > MOST_CHARACTERS) {
            throw UnreadableReport.tooLong();
        }
    }

    void operator() {
        ReadingTime.check();
        if (++operators > MOST_OPERATORS) {
            throw UnreadableReport.tooLong();
        }
    }

    void compare(long rules) {
        ReadingTime.check();
        comparisons += rules;
        if (comparisons > MOST_COMPARISONS) {
            throw UnreadableReport.tooLong();
        }
    }
}
