package org.gongkai.deploy.stack;

/** Is told of each step of a start. */
@FunctionalInterface
public interface Progress {

    /** A step is done. */
    void step(String done);
}
