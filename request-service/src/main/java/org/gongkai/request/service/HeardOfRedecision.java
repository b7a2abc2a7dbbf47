package org.gongkai.request.service;

/**
 * What the service that has the cases says to it.
 *
 * @param outcome TAKEN, KNOWN, or PASSED where the case does not ask for it any more
 */
public record HeardOfRedecision(String outcome) {}
