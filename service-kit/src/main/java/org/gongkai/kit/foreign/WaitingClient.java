package org.gongkai.kit.foreign;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whoever waits for what is done at the moment. */
public interface WaitingClient {

    /** Who it is. */
    Present present();

    /**
     * A client.
     *
     * @param name tells clients apart; empty for what is done at nobody's request
     * @param isThere tells from now on, on any thread, whether the client still waits
     */
    record Present(Optional<String> name, BooleanSupplier isThere) {

        /** What is done at nobody's request is always waited for. */
        public static final Present NOBODY = new Present(Optional.empty(), () -> true);
    }
}
