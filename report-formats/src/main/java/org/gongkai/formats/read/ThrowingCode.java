package org.gongkai.formats.read;

/**
 * Whose code a runtime failure comes from. A library that is given a damaged file throws whatever it likes, and the file
 * is to blame; what our own code throws is a fault of ours, and must not be told to a reader as one of the file.
 */
final class ThrowingCode {

    private static final String OURS = "org.gongkai.";

    private ThrowingCode() {}

    /** Whether the failure comes out of our code: the first frame that is not the platform's is ours. */
    static boolean isOurs(RuntimeException failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (!isOfPlatform(frame.getClassName())) {
                return frame.getClassName().startsWith(OURS);
            }
        }
        return false;
    }

    private static boolean isOfPlatform(String name) {
        return name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith("jdk.")
                || name.startsWith("sun.");
    }
}
