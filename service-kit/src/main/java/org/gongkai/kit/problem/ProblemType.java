package org.gongkai.kit.problem;

/**
 * A type of problem (RFC 9457) that a client can meet. Each module has those that it alone knows; the slugs are stable and
 * stand in its README.
 */
public interface ProblemType {

    /** HTTP status. */
    int status();

    /** Stable name, the last part of the problem's type. */
    String slug();

    /** One sentence for people. */
    String title();
}
