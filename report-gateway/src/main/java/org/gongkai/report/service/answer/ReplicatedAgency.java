package org.gongkai.report.service.answer;

import java.util.List;

import org.gongkai.kit.directory.FactJson;

/**
 * A body of the directory as a service keeps it.
 *
 * @param facts all that was ever recorded of it
 */
public record ReplicatedAgency(String code, List<FactJson> facts) {}
