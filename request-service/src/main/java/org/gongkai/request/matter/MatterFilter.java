package org.gongkai.request.matter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which matters a list is of.
 *
 * @param open only those that nobody has ended, or only the others
 */
public record MatterFilter(
        Optional<String> agencyCode,
        Optional<MatterKind> kind,
        Optional<MatterStage> stage,
        Optional<Boolean> open,
        Optional<LocalDate> receivedFrom,
        Optional<LocalDate> receivedTo) {}
