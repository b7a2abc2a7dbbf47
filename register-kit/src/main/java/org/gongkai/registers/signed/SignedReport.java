package org.gongkai.registers.signed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the annual report of a body for a year was signed.
 *
 * @param version the last one that was
 */
@Schema(name = "SignedReport")
public record SignedReport(String agencyCode, int year, int version) {}
