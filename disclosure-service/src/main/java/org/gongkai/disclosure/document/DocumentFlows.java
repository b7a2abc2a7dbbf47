package org.gongkai.disclosure.document;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.registers.ledger.Movement;

/** What documents count for: the flows of the ledger by which those of a kind come in and go out. */
public final class DocumentFlows {

    /** How the flow begins by which documents of a kind count as issued. */
    public static final String ISSUED = "DOCUMENT.ISSUED/";

    /** How that begins by which they count as repealed. */
    public static final String REPEALED = "DOCUMENT.REPEALED/";

    private DocumentFlows() {}

    /**
     * Issued in the year of its date, repealed in the year from which it holds no longer, in force between. A last day counts
     * as soon as it is laid down, in the year of the day after it. A joint document counts with the body that led.
     */
    static List<Movement> movements(NormativeDocument document) {
        List<Movement> movements = new ArrayList<>();
        if (document.countsHere()) {
            movements.add(Movement.one(making(document), document.issuedOn()));
            document.endedOn().ifPresent(on -> movements.add(Movement.one(ending(document), on)));
        }
        return movements;
    }

    private static String making(NormativeDocument document) {
        boolean uncounted = document.making() == DocumentMaking.REVISION_NOT_COUNTED;
        return (uncounted ? "DOCUMENT.REVISION/" : ISSUED) + document.kind();
    }

    private static String ending(NormativeDocument document) {
        boolean uncounted = !document.expires() && document.ending() == DocumentEnding.REVISED_NOT_COUNTED;
        return (uncounted ? "DOCUMENT.REVISED/" : REPEALED) + document.kind();
    }
}
