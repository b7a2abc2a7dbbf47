package org.gongkai.request.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The tariff of the processing fee: progressive, each tranche at its own rate (Arts. 4 and 5 of the fee rules). */
public final class FeeTariff {

    /** More than anybody asks for; beyond it a number is a slip of the pen. */
    public static final int MOST = 1_000_000;

    /** Applications that were received before it cost nothing (Arts. 2 and 3 of the fee rules). */
    public static final LocalDate EFFECTIVE = LocalDate.of(2021, 1, 1);

    private static final int FREE_ITEMS = 10;
    private static final int FIRST_ITEMS = 30;
    private static final int TRANCHE = 10;
    private static final int RATE = 100;

    private FeeTariff() {}

    /**
     * The fee for items.
     *
     * @param earlier items of the same applicant at the same body in the same natural month that came before
     * @param units items to be charged, from 0
     */
    public static List<FeeStep> items(int earlier, int units) {
        return steps(earlier + 1, earlier + units, FeeTariff::lastAtRateOfItem, FeeTariff::rateOfItem);
    }

    /** The fee for the pages of one application, one side of A4 or smaller each. */
    public static List<FeeStep> pages(int pages) {
        return steps(1, pages, FeeTariff::lastAtRateOfPage, FeeTariff::rateOfPage);
    }

    /** The fee by a method. */
    public static List<FeeStep> of(FeeMethod method, int earlier, int units) {
        return switch (method) {
            case ITEM -> items(earlier, units);
            case PAGE -> pages(units);
        };
    }

    /** What the steps come to, in yuan. */
    public static long sum(List<FeeStep> steps) {
        return steps.stream().mapToLong(FeeStep::amountYuan).sum();
    }

    private interface Place {
        int of(int ordinal);
    }

    private static List<FeeStep> steps(int first, int last, Place lastAtRate, Place rate) {
        List<FeeStep> steps = new ArrayList<>();
        for (int from = first; from <= last; ) {
            int to = Math.min(last, lastAtRate.of(from));
            steps.add(new FeeStep(from, to, rate.of(from)));
            from = to + 1;
        }
        return steps;
    }

    private static int rateOfItem(int ordinal) {
        if (ordinal <= FREE_ITEMS) {
            return 0;
        }
        return ordinal <= FIRST_ITEMS ? RATE : RATE * (2 + (ordinal - FIRST_ITEMS - 1) / TRANCHE);
    }

    private static int lastAtRateOfItem(int ordinal) {
        if (ordinal <= FREE_ITEMS) {
            return FREE_ITEMS;
        }
        return ordinal <= FIRST_ITEMS ? FIRST_ITEMS : (ordinal + TRANCHE - 1) / TRANCHE * TRANCHE;
    }

    private static int rateOfPage(int page) {
        if (page <= 30) {
            return 0;
        }
        if (page <= 100) {
            return 10;
        }
        return page <= 200 ? 20 : 40;
    }

    private static int lastAtRateOfPage(int page) {
        if (page <= 30) {
            return 30;
        }
        if (page <= 100) {
            return 100;
        }
        return page <= 200 ? 200 : Integer.MAX_VALUE;
    }
}
