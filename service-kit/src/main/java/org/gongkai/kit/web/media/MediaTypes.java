package org.gongkai.kit.web.media;

import java.util.Optional;

import jakarta.ws.rs.core.MediaType;

/** Media types as clients write them. */
public final class MediaTypes {

    private MediaTypes() {}

    /** The media type that a text writes; empty where it writes none. */
    public static Optional<MediaType> find(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MediaType.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
