package org.gongkai.disclosure.web.life;

import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.disclosure.life.ItemPublishing;
import org.gongkai.disclosure.life.ItemReading;
import org.gongkai.disclosure.life.event.ItemEvent;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;

/** Takes a step that was posted. */
@Singleton
class ItemSteps {

    private final ItemPublishing items;
    private final ItemReading reading;
    private final ItemAnswers answers;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    ItemSteps(ItemPublishing items, ItemReading reading, ItemAnswers answers, ValidBodies bodies, RecordBodies ids) {
        this.items = items;
        this.reading = reading;
        this.answers = answers;
        this.bodies = bodies;
        this.ids = ids;
    }

    /** That the item is there is known before it is read what is said of it. */
    Response take(String id, String ifMatch, ObjectNode body, Class<? extends ItemEvent> said) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID item = reading.state(ids.id(ItemWords.ITEM, id)).id();
        return answers.of(items.take(item, bodies.read(said, body), expected));
    }
}
