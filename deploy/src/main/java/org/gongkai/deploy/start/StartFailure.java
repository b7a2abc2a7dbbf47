package org.gongkai.deploy.start;

/** Why the stack cannot start, in one line for the person who started it. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String line) {
        super(line);
    }

    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
