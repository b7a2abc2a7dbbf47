package org.gongkai.kit.datakey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.kit.problem.Problem;

/** The key that personal data and secrets are encrypted with. */
class DataKeyTest {

    @TempDir
    Path folder;

    @Test
    void what_is_encrypted_opens_in_its_place_and_nowhere_else() throws Exception {
        DataKey key = key(Optional.empty());
        String encrypted = key.encrypt("11010519491231002X", "application/1");

        assertThat(encrypted).doesNotContain("1101");
        assertThat(key.encrypt("11010519491231002X", "application/1")).isNotEqualTo(encrypted);
        assertThat(key.decrypt(encrypted, "application/1")).isEqualTo("11010519491231002X");
        assertThatThrownBy(() -> key.decrypt(encrypted, "application/2")).isInstanceOf(Problem.class);
    }

    @Test
    void the_file_is_made_once_and_its_owner_alone_reads_it() throws Exception {
        String encrypted = key(Optional.empty()).encrypt("x", "p");

        assertThat(key(Optional.empty()).decrypt(encrypted, "p")).isEqualTo("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void after_a_rotation_the_old_still_opens_and_the_new_encrypts() throws Exception {
        DataKey key = key(Optional.empty());
        String old = key.encrypt("x", "p");
        String index = key.index("x");
        String before = Files.readString(file());

        key.makeNew();

        assertThat(key.decrypt(old, "p")).isEqualTo("x");
        assertThat(key.index("x")).isEqualTo(index);
        String renewed = key.encrypt("x", "p");
        assertThat(key(Optional.empty()).decrypt(renewed, "p")).isEqualTo("x");
        assertThatThrownBy(() -> key(Optional.of(before)).decrypt(renewed, "p"))
                .as("the old key alone does not open what the new one has encrypted")
                .isInstanceOf(Problem.class);
    }

    @Test
    void what_an_old_key_has_sealed_never_opens_again_when_it_was_dropped_and_the_index_stays() throws Exception {
        DataKey key = key(Optional.empty());
        String old = key.encrypt("x", "p");
        String index = key.index("x");
        String beginning = key.beginning();
        assertThat(old).startsWith(beginning);
        key.makeNew();
        assertThat(key.beginning()).isNotEqualTo(beginning);
        String renewed = key.encrypt("x", "p");
        assertThat(renewed).startsWith(key.beginning());

        assertThat(key.dropOld()).isEqualTo(1);

        for (DataKey one : List.of(key, key(Optional.empty()))) {
            assertThat(one.decrypt(renewed, "p")).isEqualTo("x");
            assertThat(one.index("x")).isEqualTo(index);
            assertThatThrownBy(() -> one.decrypt(old, "p")).isInstanceOf(Problem.class);
        }
        assertThat(key.dropOld()).isZero();
    }

    @Test
    void a_key_that_another_process_has_made_is_taken_up() throws Exception {
        DataKey key = key(Optional.empty());
        DataKey other = key(Optional.empty());

        other.makeNew();
        String sealed = other.encrypt("x", "p");

        Thread.sleep(1_100);
        assertThat(key.decrypt(sealed, "p")).isEqualTo("x");
        assertThat(key.encrypt("y", "p")).startsWith(other.beginning());
    }

    @Test
    void a_key_of_the_settings_leaves_the_file_alone() throws Exception {
        key(Optional.empty());
        String content = Files.readString(file());
        Files.delete(file());

        DataKey key = key(Optional.of(content));
        key.makeNew();

        assertThat(key.decrypt(key.encrypt("x", "p"), "p")).isEqualTo("x");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_key_that_cannot_be_read_is_not_quoted() throws Exception {
        assertThatThrownBy(() -> key(Optional.of("{\"encryption\": \"secret stuff\"}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret stuff");
    }

    private DataKey key(Optional<String> content) throws Exception {
        return key(file(), content);
    }

    /** A key that is in a file or in the settings. */
    static DataKey key(Path file, Optional<String> content) throws Exception {
        return new DataKey(new DataKeySettings() {

            @Override
            public Path file() {
                return file;
            }

            @Override
            public Duration oldKept() {
                return Duration.ZERO;
            }

            @Override
            public Optional<String> content() {
                return content;
            }
        });
    }

    private Path file() {
        return folder.resolve("keys/key.json");
    }
}
