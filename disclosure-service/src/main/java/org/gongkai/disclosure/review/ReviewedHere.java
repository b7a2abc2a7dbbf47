package org.gongkai.disclosure.review;

/** Marks what is entered in the register because it was reviewed here, so that nobody asks on what ground it is there. */
public final class ReviewedHere {

    private static final ScopedValue<Boolean> REVIEWED = ScopedValue.newInstance();

    private ReviewedHere() {}

    /** Whether what is done now was reviewed here. */
    public static boolean isSo() {
        return REVIEWED.isBound();
    }

    /** Does what was reviewed. */
    public static <T, X extends Exception> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(REVIEWED, true).call(work);
    }
}
