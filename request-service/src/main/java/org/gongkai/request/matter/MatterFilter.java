package org.gongkai.request.matter;

import java.time.LocalDate;
import java.util.Optional;

/** Which matters a list is of. */
public record MatterFilter(
        Optional<String> agencyCode,
        Optional<MatterKind> kind,
        Optional<MatterStage> stage,
        Optional<LocalDate> receivedFrom,
        Optional<LocalDate> receivedTo) {}
