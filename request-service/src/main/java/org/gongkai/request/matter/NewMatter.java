package org.gongkai.request.matter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.request.application.Channel;

/**
 * Something that came in.
 *
 * @param codeIndex of the code that its writer follows it with; none for what did not come through the network
 * @param submission what it had come as, taken for an application
 */
public record NewMatter(
        String agencyCode,
        MatterKind kind,
        Channel channel,
        LocalDate receivedOn,
        MatterContent content,
        Optional<String> codeIndex,
        Optional<UUID> submission) {}
