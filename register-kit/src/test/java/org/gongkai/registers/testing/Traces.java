package org.gongkai.registers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.awaitility.Awaitility;

import org.gongkai.kit.rotation.KeyRenewals;
import org.gongkai.kit.testing.DatabaseOwner;

/**
 * What people leave: their words in the files of a service's database, its log, folders for the time being, and what was logged since this
 * was made; and what copies of its tables have of them.
 */
public final class Traces implements AutoCloseable {

    private final Instant begun = Instant.now().minus(Duration.ofSeconds(2));
    private final StringBuffer logged = new StringBuffer();
    private final List<String> words;
    private final RawSearch search;
    private final SealedWords sealed;
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord one) {
            logged.append(one.getMessage())
                    .append(List.of(one.getParameters() == null ? new Object[0] : one.getParameters()));
            for (Throwable why = one.getThrown(); why != null; why = why.getCause()) {
                logged.append(why);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Looks for some words, of which the first is put there to be found in the end. */
    public Traces(List<String> words, SealedWords sealed) {
        this.words = words;
        this.search = new RawSearch(words);
        this.sealed = sealed;
        Logger.getLogger("").addHandler(log);
    }

    /** What copies of the tables have now, all of which opens; in the files nothing of it is read. */
    public List<SealedWords.Copied> copied() {
        assertThat(found()).as("before").isEmpty();
        List<SealedWords.Copied> copies = sealed.copies(100);
        assertThat(copies).isNotEmpty().allMatch(sealed::opens);
        return copies;
    }

    /**
     * Has the service's key renewed after an erasure, and shows that no copy opens any more and that nothing is read in the files.
     *
     * @param erased when it was
     */
    public void gone(List<SealedWords.Copied> copies, KeyRenewals renewals, Instant erased) {
        renewals.renew();
        // Whatever is at work beside it may still write what the old key has sealed.
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            renewals.goOn();
            return renewals.doneSince(erased).isPresent();
        });
        DatabaseOwner.jdbi().useHandle(handle -> handle.execute("vacuum"));
        assertThat(copies).as("what copies of the tables have").noneMatch(sealed::opens);
        assertThat(found()).as("afterwards").isEmpty();
        whatLiesOpenIsFound();
    }

    private void whatLiesOpenIsFound() {
        String word = words.getFirst();
        DatabaseOwner.jdbi().useHandle(handle -> {
            handle.execute("create table trace as select cast(? as text) as word", word + "某");
            assertThat(found())
                    .as("what does lie open is found, in its table and in the log")
                    .hasSizeGreaterThan(1);
            handle.execute("drop table trace");
        });
        String encoded = Base64.getEncoder().encodeToString(("x" + word + "y").getBytes(StandardCharsets.UTF_16LE));
        assertThat(search.in("x", encoded.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    private Set<String> found() {
        String data = DatabaseOwner.jdbi().withHandle(handle -> {
            handle.execute("checkpoint");
            return handle.createQuery("show data_directory").mapTo(String.class).one();
        });
        Set<String> found = new TreeSet<>();
        search.below(Path.of(data), Integer.MAX_VALUE, Instant.EPOCH).forEach(one -> found.add(table(one) + one));
        found.addAll(search.below(Path.of(System.getProperty("java.io.tmpdir")), 2, begun));
        found.addAll(search.in("the log", logged.toString().getBytes(StandardCharsets.UTF_8)));
        return found;
    }

    /** Which table or index a file of the database is. */
    private static String table(String found) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select relname || ' ' from pg_class where cast(relfilenode as text) = :file")
                        .bind("file", found.split("[:.]")[0])
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(log);
    }
}
