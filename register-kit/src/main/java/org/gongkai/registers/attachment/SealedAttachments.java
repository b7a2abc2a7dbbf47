package org.gongkai.registers.attachment;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.EncryptedValues;

/** Names of attachments and the keys of their contents under a new data key; the contents stay as they are. */
@Singleton
class SealedAttachments implements EncryptedValues {

    private final Jdbi jdbi;
    private final DataKey key;

    SealedAttachments(Jdbi jdbi, DataKey key) {
        this.jdbi = jdbi;
        this.key = key;
    }

    @Override
    public void encryptAnew() {
        jdbi.useTransaction(handle -> handle.createQuery(
                        "select id, name, content_key from attachment order by id for update")
                .map((row, context) ->
                        new Kept(row.getObject("id", UUID.class), row.getString("name"), row.getString("content_key")))
                .list()
                .forEach(kept -> handle.createUpdate(
                                "update attachment set name = :name, content_key = :key where id = :id")
                        .bind("name", anew(kept.name(), AttachmentRows.place(kept.id(), "name")))
                        .bind("key", anew(kept.contentKey(), AttachmentRows.place(kept.id(), "content")))
                        .bind("id", kept.id())
                        .execute()));
    }

    private String anew(String sealed, String place) {
        return key.encrypt(key.decryptBytes(sealed, place), place);
    }

    private record Kept(UUID id, String name, String contentKey) {}
}
