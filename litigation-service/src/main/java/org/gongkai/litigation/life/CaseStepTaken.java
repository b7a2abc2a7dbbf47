package org.gongkai.litigation.life;

import java.util.UUID;

/**
 * That a step was taken in a case, as it is told within the service, in its transaction.
 *
 * @param standing how the case stands after it
 */
public record CaseStepTaken(UUID caseFile, String agencyCode, Standing standing, TakenStep step) {}
