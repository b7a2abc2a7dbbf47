package org.gongkai.request.web.handling.cases;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.notice.Charge;

/**
 * Of a fee by items: how many of the applicant's month came before, and how that is known.
 *
 * @param items null of other methods, and where nobody knows it
 * @param from null of other methods
 */
public record EarlierItems(Integer items, From from) {

    /** How it is known which of the month's items a fee is for. */
    @Schema(name = "EarlierItemsFrom")
    public enum From {

        /** The notice says it, or the ledger that tells of it. */
        NOTICE,

        /** The register has them of the applicant, whose ledger does not say it. */
        REGISTER,

        /** Nobody knows who has applied, and the ledger does not say it. */
        UNKNOWN
    }

    /**
     * Those before the items of a fee.
     *
     * @param notice what was said with it
     * @param known how many came before by the register, where that knows it
     */
    public static EarlierItems of(Charge charge, Optional<FeeNotice> notice, Optional<Integer> known) {
        if (charge.method() != FeeMethod.ITEM) {
            return new EarlierItems(null, null);
        }
        if (notice.filter(FeeNotice::leavesItemsUnknown).isEmpty()) {
            // One that names none is charged from the first on.
            return new EarlierItems(notice.map(FeeNotice::earlier).orElse(0), From.NOTICE);
        }
        return new EarlierItems(known.orElse(null), known.isPresent() ? From.REGISTER : From.UNKNOWN);
    }
}
