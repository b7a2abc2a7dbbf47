package org.gongkai.disclosure.life.content;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an item does to another one that is public.
 *
 * @param disclosureId the other's row of the register
 */
@Schema(name = "ItemRelation")
public record ItemRelation(
        @NotNull RelationKind kind, @NotNull UUID disclosureId) {

    /** It as it is stored, which is what it is found by. */
    public String key() {
        return kind + ":" + disclosureId;
    }

    static ItemRelation ofKey(String key) {
        int colon = key.indexOf(':');
        return new ItemRelation(
                RelationKind.valueOf(key.substring(0, colon)), UUID.fromString(key.substring(colon + 1)));
    }
}
