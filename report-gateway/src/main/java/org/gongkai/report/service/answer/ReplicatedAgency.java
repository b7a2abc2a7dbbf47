package org.gongkai.report.service.answer;

/**
 * An agency of the directory as a service keeps it.
 *
 * @param parentCode the agency above it; null for none
 * @param version of the entry in the directory
 */
public record ReplicatedAgency(
        String code, String name, String regionCode, String kind, String parentCode, long version) {}
