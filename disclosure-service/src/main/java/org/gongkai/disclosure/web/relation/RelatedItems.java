package org.gongkai.disclosure.web.relation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.ItemRelation;
import org.gongkai.disclosure.life.relation.ItemRelations;
import org.gongkai.disclosure.life.relation.RelationRules;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;

/** The relations of items, in which others are what everybody may read, whatever body has made them public. */
@Singleton
public class RelatedItems {

    private final ItemRelations relations;
    private final RelationRules rules;
    private final CurrentCaller caller;

    RelatedItems(ItemRelations relations, RelationRules rules, CurrentCaller caller) {
        this.relations = relations;
        this.rules = rules;
        this.caller = caller;
    }

    /** Those of an item, its own first. */
    public List<RelatedBody> of(Optional<UUID> record, List<ItemRelation> own) {
        return caller.as(
                Everybody.READER,
                () -> relations.of(record, own).stream().map(RelatedBody::of).toList());
    }

    /** Whether a row of the register is public; of a withdrawn one it is told that it was. */
    boolean isPublic(UUID record) {
        return caller.as(Everybody.READER, () -> relations.isThere(record));
    }

    /** Refuses relations of a content that may not be. */
    public void require(String at, ItemContent content, String agencyCode, Optional<UUID> record) {
        if (!content.relations().isEmpty()) {
            caller.as(Everybody.READER, () -> {
                rules.require(at, content, agencyCode, record);
                return null;
            });
        }
    }
}
