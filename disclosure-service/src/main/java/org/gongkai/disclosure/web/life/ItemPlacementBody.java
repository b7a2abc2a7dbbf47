package org.gongkai.disclosure.web.life;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.event.PublicationChannel;
import org.gongkai.disclosure.life.place.Placed;

/** Where else an item stands. */
@Schema(name = "PlaceOfItem")
record ItemPlacementBody(
        PublicationChannel channel,
        String place,
        LocalDate on,
        @Schema(nullable = true) String url) {

    static ItemPlacementBody of(Placed placed) {
        return new ItemPlacementBody(
                placed.channel(), placed.place(), placed.on(), placed.url().orElse(null));
    }
}
