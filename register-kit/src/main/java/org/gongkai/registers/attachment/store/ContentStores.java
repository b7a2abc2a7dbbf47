package org.gongkai.registers.attachment.store;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

/** The store that the settings name, and the other one for what was kept there before. */
@Singleton
public class ContentStores {

    private final LargeObjects database;
    private final S3Objects outside;
    private final Leftovers leftovers;
    private final boolean inDatabase;

    ContentStores(LargeObjects database, S3Objects outside, Leftovers leftovers, S3Settings settings) {
        this.database = database;
        this.outside = outside;
        this.leftovers = leftovers;
        this.inDatabase = settings.bucket().isEmpty();
    }

    /** Where a new content goes. */
    public ContentPlace begin(UUID id) {
        return (inDatabase ? database : outside).begin(id);
    }

    /** The store of a place. */
    public ContentStore of(ContentPlace place) {
        return place.largeObject().isPresent() ? database : outside;
    }

    /** Deletes contents outside of the database that belong to no attachment, by a caller who reaches all bodies. */
    public void sweep() {
        List<UUID> left = leftovers.withoutAttachment();
        for (UUID content : left) {
            outside.delete(content);
            leftovers.forget(content);
        }
    }
}
