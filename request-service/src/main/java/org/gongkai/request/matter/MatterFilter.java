package org.gongkai.request.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which matters a list is of.
 *
 * @param open only those that nobody has ended, or only the others
 * @param words that all stand in the number, in what was written, or, for those who may look for people, in the name
 */
public record MatterFilter(
        Optional<String> agencyCode,
        Optional<MatterKind> kind,
        Optional<MatterStage> stage,
        Optional<Boolean> open,
        Optional<LocalDate> receivedFrom,
        Optional<LocalDate> receivedTo,
        List<String> words) {}
