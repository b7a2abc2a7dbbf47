package org.gongkai.report.service.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the annual report of a body for a year was signed, as a service keeps it.
 *
 * @param version the last one that was
 */
@Schema(name = "SignedReport")
public record ReplicatedSignature(String agencyCode, int year, int version) {}
