package org.gongkai.registers.attachment.store;

import java.util.OptionalLong;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/** Contents in large objects of PostgreSQL, one each: they are backed up and go with the rest of the database. */
@Singleton
class LargeObjects implements ContentStore {

    private static final long SEALED = Pieces.SIZE + Pieces.SEAL;

    private final Jdbi jdbi;

    LargeObjects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public ContentPlace begin(UUID id) {
        long made = jdbi.withHandle(handle ->
                handle.createQuery("select lo_create(0)").mapTo(Long.class).one());
        return new ContentPlace(id, OptionalLong.of(made));
    }

    @Override
    public void put(ContentPlace place, int piece, byte[] sealed) {
        jdbi.useHandle(handle -> handle.createQuery("select lo_put(cast(:object as oid), :offset, :sealed)::text")
                .bind("object", place.largeObject().orElseThrow())
                .bind("offset", piece * SEALED)
                .bind("sealed", sealed)
                .mapTo(String.class)
                .one());
    }

    @Override
    public byte[] get(ContentPlace place, int piece) {
        return jdbi.withHandle(handle -> handle.createQuery("select lo_get(cast(:object as oid), :offset, :length)")
                .bind("object", place.largeObject().orElseThrow())
                .bind("offset", piece * SEALED)
                .bind("length", (int) SEALED)
                .mapTo(byte[].class)
                .one());
    }
}
