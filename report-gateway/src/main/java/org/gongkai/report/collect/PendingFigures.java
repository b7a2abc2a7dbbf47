package org.gongkai.report.collect;

/** Figures that the services have been asked for. */
@FunctionalInterface
public interface PendingFigures {

    /**
     * Waits for the figures.
     *
     * @param allowPartial whether those of a service that does not answer may be left out
     * @throws org.gongkai.kit.problem.Problem naming the services that are missing, unless a part is allowed
     */
    Collected await(boolean allowPartial);
}
