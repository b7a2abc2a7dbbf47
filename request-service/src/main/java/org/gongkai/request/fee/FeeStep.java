package org.gongkai.request.fee;

/**
 * What of a fee falls into one tranche of the tariff.
 *
 * @param from first item or page of it
 * @param to last one
 * @param rateYuan yuan for each
 */
public record FeeStep(int from, int to, int rateYuan) {

    /** Items or pages. */
    public int units() {
        return to - from + 1;
    }

    /** Yuan in all. */
    public long amountYuan() {
        return (long) units() * rateYuan;
    }
}
