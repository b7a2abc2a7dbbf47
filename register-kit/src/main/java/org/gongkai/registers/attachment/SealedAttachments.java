package org.gongkai.registers.attachment;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;

/** Names of attachments and the keys of their contents under a new data key; the contents stay as they are. */
@Singleton
class SealedAttachments implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "attachment",
                List.of("id"),
                Map.of(
                        "name", id -> AttachmentRows.place(id, "name"),
                        "content_key", id -> AttachmentRows.place(id, "content"))));
    }
}
