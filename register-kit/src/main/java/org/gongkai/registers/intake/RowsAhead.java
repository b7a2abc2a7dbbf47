package org.gongkai.registers.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.gongkai.registers.imports.ImportRow;
import org.gongkai.registers.imports.result.ImportTally;

/**
 * Reads and checks the rows of a file on a thread of its own, ahead of the one who writes them, so that the database
 * and this process work at the same time.
 */
final class RowsAhead<E extends Record> implements AutoCloseable {

    private static final int BATCH = 5_000;

    private final Iterator<ImportRow> rows;
    private final RowReader<E> reader;
    private final BlockingQueue<Batch<E>> read = new ArrayBlockingQueue<>(1);
    private final Thread thread;

    RowsAhead(Iterable<ImportRow> rows, RowReader<E> reader) {
        this.rows = rows.iterator();
        this.reader = reader;
        this.thread = Thread.ofVirtual().name("rows-ahead").unstarted(this::readAll);
    }

    /** Begins to read. */
    void start() {
        thread.start();
    }

    /**
     * The next rows, of which the sound ones are entries.
     *
     * @throws RuntimeException or error, what reading the file threw
     */
    Batch<E> next() throws InterruptedException {
        Batch<E> batch = read.take();
        if (batch.failure().isPresent()) {
            switch (batch.failure().get()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default ->
                    throw new IllegalStateException(
                            "reading a file failed", batch.failure().get());
            }
        }
        return batch;
    }

    /** Waits until nobody reads any more. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        try {
            boolean last = false;
            while (!last) {
                Batch<E> batch = readBatch();
                last = batch.last();
                read.put(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch<E> readBatch() {
        ImportTally tally = new ImportTally();
        List<ParsedRow<E>> sound = new ArrayList<>(BATCH);
        try {
            for (int i = 0; i < BATCH && rows.hasNext(); i++) {
                tally.received();
                reader.read(rows.next(), tally).ifPresent(sound::add);
            }
            return new Batch<>(sound, tally, !rows.hasNext(), Optional.empty());
        } catch (RuntimeException | Error failure) {
            // An error too is handed on: whoever waits for the rows would wait for ever.
            return new Batch<>(List.of(), tally, true, Optional.of(failure));
        }
    }

    /**
     * Rows that were read together.
     *
     * @param tally how many were received, and what is wrong with those that are not sound
     * @param last whether the file ends with them
     */
    record Batch<E extends Record>(
            List<ParsedRow<E>> rows, ImportTally tally, boolean last, Optional<Throwable> failure) {}
}
