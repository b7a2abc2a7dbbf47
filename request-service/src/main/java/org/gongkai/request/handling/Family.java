package org.gongkai.request.handling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The applications that one comes from, and those that have come from it.
 *
 * @param splitFrom the one that it was split off
 * @param mergedInto the one that it went into
 * @param parts those that were split off it, the first first
 * @param mergedFrom those that went into it
 */
public record Family(
        Optional<UUID> splitFrom, Optional<UUID> mergedInto, List<Relative> parts, List<Relative> mergedFrom) {

    /** One of them. */
    @Schema(name = "ApplicationOfFamily")
    public record Relative(UUID id, String receiptNumber) {}
}
