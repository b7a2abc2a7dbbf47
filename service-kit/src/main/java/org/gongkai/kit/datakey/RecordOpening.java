package org.gongkai.kit.datakey;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

import org.gongkai.kit.problem.Problem;

/**
 * Opens values of one record: what its key has sealed, and what the key of the service has, before there were keys of records or in
 * an earlier release. The key is opened with the first value that needs it.
 */
public final class RecordOpening {

    private final DataKey service;
    private final Supplier<SealingKey> kept;
    private Optional<SealingKey> key = Optional.empty();

    RecordOpening(DataKey service, Supplier<SealingKey> kept) {
        this.service = service;
        this.kept = kept;
    }

    /**
     * A text that was sealed for the place.
     *
     * @throws Problem where it does not open
     */
    public String open(String stored, String place) {
        return new String(openBytes(stored, place), StandardCharsets.UTF_8);
    }

    /** Bytes that were sealed for the place. */
    public byte[] openBytes(String stored, String place) {
        if (!SealingKey.hasSealed(stored)) {
            return service.decryptBytes(stored, place);
        }
        key = key.or(() -> Optional.of(kept.get()));
        return key.orElseThrow().openBytes(stored, place);
    }
}
