package org.gongkai.registers.attachment;

import java.util.List;

import jakarta.inject.Singleton;

import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;

/** Names of attachments and the keys of their contents, sealed with the keys of the records that they are attached to. */
@Singleton
class SealedAttachments implements OwnValuesTables {

    @Override
    public List<OwnValues> ownValues() {
        return List.of(new OwnValues(
                "attachment",
                List.of("id"),
                "owner_id",
                List.of(
                        OwnValues.Column.sealed("name", id -> AttachmentRows.place(id, "name")),
                        OwnValues.Column.sealed("content_key", id -> AttachmentRows.place(id, "content")))));
    }
}
