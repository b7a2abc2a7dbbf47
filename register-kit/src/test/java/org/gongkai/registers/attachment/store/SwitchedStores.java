package org.gongkai.registers.attachment.store;

import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** The stores of tests, which keep new contents in the database unless a test says otherwise: one application has both. */
@Alternative
@Priority(1)
@Singleton
public class SwitchedStores extends ContentStores {

    private final LargeObjects database;
    private final S3Objects outside;
    private volatile boolean isOutside;

    SwitchedStores(LargeObjects database, S3Objects outside, Leftovers leftovers, S3Settings settings) {
        super(database, outside, leftovers, settings);
        this.database = database;
        this.outside = outside;
    }

    /** Has contents kept outside of the database from here on, or within it again. */
    public void keepOutside(boolean wanted) {
        isOutside = wanted;
    }

    @Override
    public ContentPlace begin(UUID id) {
        return (isOutside ? outside : database).begin(id);
    }
}
