package org.gongkai.kit.datakey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a table holds sealed, after there is another data key. */
class SealedTableTest {

    private static final int ROWS = 1_234;

    private static final SealedTable TABLE = new SealedTable(
            "letter",
            List.of("sender", "number"),
            Map.of("words", letter -> "letter/" + letter, "name", letter -> "letter/name/" + letter));

    @TempDir
    Path folder;

    @Test
    void every_value_of_many_rows_is_sealed_anew_for_its_own_place_and_none_where_there_was_none() throws Exception {
        DataKey key = DataKeyTest.key(folder.resolve("key.json"), Optional.empty());
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            Jdbi jdbi = Jdbi.create(postgres.getPostgresDatabase()).installPlugin(new PostgresPlugin());
            jdbi.useHandle(
                    handle -> handle.execute(
                            "create table letter (sender uuid, number int, words text, name text, primary key (sender, number))"));
            List<UUID> senders = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            jdbi.useHandle(handle -> {
                PreparedBatch batch = handle.prepareBatch("insert into letter values (?, ?, ?, ?)");
                IntStream.range(0, ROWS).forEach(number -> {
                    UUID sender = senders.get(number % senders.size());
                    String place = sender + "/" + number;
                    batch.add(
                            sender,
                            number,
                            number % 5 == 0 ? null : key.encrypt("words " + number, "letter/" + place),
                            number % 7 == 0 ? null : key.encrypt("name " + number, "letter/name/" + place));
                });
                batch.execute();
            });
            List<Kept> before = kept(jdbi);

            assertThat(jdbi.<Boolean, RuntimeException>withHandle(handle -> TABLE.isLeft(handle, key)))
                    .isFalse();
            key.makeNew();
            assertThat(jdbi.<Boolean, RuntimeException>withHandle(handle -> TABLE.isLeft(handle, key)))
                    .isTrue();
            TABLE.sealAnew(jdbi, key);

            List<Kept> after = kept(jdbi);
            assertThat(jdbi.<Boolean, RuntimeException>withHandle(handle -> TABLE.isLeft(handle, key)))
                    .isFalse();
            assertThat(after).hasSize(ROWS);
            for (int number = 0; number < ROWS; number++) {
                Kept then = before.get(number);
                Kept now = after.get(number);
                if (number % 5 == 0) {
                    assertThat(now.words()).isNull();
                } else {
                    assertThat(now.words()).isNotEqualTo(then.words());
                    assertThat(key.decrypt(now.words(), "letter/" + now.place()))
                            .isEqualTo("words " + number);
                }
                if (number % 7 == 0) {
                    assertThat(now.name()).isNull();
                } else {
                    assertThat(now.name()).isNotEqualTo(then.name());
                    assertThat(key.decrypt(now.name(), "letter/name/" + now.place()))
                            .isEqualTo("name " + number);
                }
            }
        }
    }

    private record Kept(String place, String words, String name) {}

    private static List<Kept> kept(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from letter order by number")
                .map((row, context) -> new Kept(
                        row.getString("sender") + "/" + row.getInt("number"),
                        row.getString("words"),
                        row.getString("name")))
                .list());
    }
}
