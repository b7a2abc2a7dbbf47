package org.gongkai.disclosure.web.life;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.order.PublicationOrder;
import org.gongkai.form.written.ChinaTime;

/** That an item is to be made public at a moment. */
@Schema(name = "ItemOrder")
record ItemOrderBody(
        String at,
        String orderedBy,

        @Schema(nullable = true, description = "The order of many that it is a part of")
        UUID publicationId) {

    static ItemOrderBody of(PublicationOrder order) {
        return new ItemOrderBody(
                ChinaTime.write(order.dueAt()), order.orderedBy(), order.batch().orElse(null));
    }
}
