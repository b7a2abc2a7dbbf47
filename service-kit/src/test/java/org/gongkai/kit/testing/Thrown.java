package org.gongkai.kit.testing;

/** What is thrown on as it is, whether its callers declare it or not: Groovy declares nothing. */
final class Thrown {

    private Thrown() {}

    /** To be thrown by the caller, so that the compiler knows of the end. */
    @SuppressWarnings("unchecked") // the type is gone when it is thrown
    static <T extends Exception> RuntimeException asItIs(Exception failure) throws T {
        throw (T) failure;
    }
}
