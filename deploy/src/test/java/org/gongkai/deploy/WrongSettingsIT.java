package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.deploy.start.Ports;

/** What {@code deploy/up} cannot work with it says in one line. */
@Order(1)
class WrongSettingsIT {

    @TempDir
    Path data;

    private int port;

    @BeforeEach
    void choosePorts() {
        port = Ports.freeRow(4);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
            SETTING,               VALUE,               WORDS
            GONGKAI_PORT,          99999,               is no port from 1 to
            GONGKAI_PORT,          80a,                 GONGKAI_PORT '80a' is no port
            GONGKAI_PORT,          ٨٠٨٠,                is no port from 1 to
            GONGKAI_HOST,          192.0.2.7,           is no address of this machine
            GONGKAI_HOST,          no such host,        is no address of this machine
            GONGKAI_HEAP,          much,                is no size such as
            GONGKAI_LOG_SIZE,      0m,                  is no size such as 32m
            GONGKAI_LOGS_KEPT,     all,                 is no number from 0
            GONGKAI_CLASS_ARCHIVES, perhaps,            is neither yes nor no
            GONGKAI_CORS_ORIGINS,  https://a.cn/portal, is no origin such as
            GONGKAI_CORS_ORIGINS,  *,                   is no origin such as
            GONGKAI_TLS,           perhaps,             is neither no nor self-made
            GONGKAI_HTTP,          redirect,            there is no TLS to be sent to
            GONGKAI_TRUSTED_PROXIES, a b,               is no list of addresses
            GONGKAI_TLS_CERTIFICATE, /nowhere.pem,      /nowhere.pem (GONGKAI_TLS_CERTIFICATE) cannot be read
            GONGKAI_DATABASE_URL,  mysql://127.0.0.1/x, cannot be used
            """)
    void a_wrong_setting(String setting, String value, String words) {
        List<String> said = refused(data, Map.of(setting, value));

        assertThat(said).last().asString().contains(words);
        assertThat(said).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
    }

    @Test
    void a_fresh_start_that_cannot_be_deletes_nothing() throws IOException {
        Files.createFile(data.resolve("launcher.lock"));
        Path kept = Files.writeString(data.resolve("sample-loaded"), "x");

        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refused(data, Map.of(), "--fresh")).last().asString().startsWith("Port " + taken.getLocalPort());
        }
        assertThat(kept).exists();
    }

    @Test
    void a_folder_that_is_a_file_or_below_one() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "x");

        assertThat(refused(file, Map.of()))
                .last()
                .asString()
                .isEqualTo(file + " is a file; GONGKAI_DATA names a folder.");
        assertThat(refused(file.resolve("below"), Map.of())).last().asString().startsWith("The data folder " + file);
    }

    @Test
    void a_folder_of_somebody_elses_files_is_left_as_it_is() throws IOException {
        Path letter = Files.writeString(data.resolve("letter.odt"), "x");
        Path cluster = Files.writeString(data.resolve("PG_VERSION"), "17");

        for (String[] arguments : List.of(new String[0], new String[] {"--fresh"})) {
            assertThat(refused(data, Map.of(), arguments))
                    .last()
                    .asString()
                    .startsWith(data + " holds something else (PG_VERSION, letter.odt)");
        }
        try (var entries = Files.list(data)) {
            assertThat(entries).containsExactlyInAnyOrder(letter, cluster);
        }
    }

    @Test
    void databases_of_another_postgresql_or_half_of_them() throws IOException {
        Files.createFile(data.resolve("launcher.lock"));
        Files.createDirectories(data.resolve("cluster/global"));

        assertThat(refused(data, Map.of())).last().asString().contains("holds no whole databases");

        Files.createFile(data.resolve("cluster/global/pg_control"));
        Files.writeString(data.resolve("cluster/PG_VERSION"), "16\n");
        assertThat(refused(data, Map.of()))
                .last()
                .asString()
                .startsWith(data.resolve("cluster") + " holds databases of PostgreSQL 16, and this is 18");
    }

    @Test
    void a_folder_that_is_not_writable() throws IOException {
        Path locked = Files.createDirectory(data.resolve("locked"));
        assertThat(locked.toFile().setWritable(false, false)).isTrue();

        // A root in a user namespace of nobody's may no more than anybody.
        List<String> through = new ArrayList<>(
                System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of("env"));
        try (Launcher launcher = Launcher.start(through, RunningStack.PROJECT, locked, port, Map.of())) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output())
                    .last()
                    .asString()
                    .startsWith("The data folder " + locked + " is not writable");
        }
        assertThat(locked.toFile().setWritable(true)).isTrue();
    }

    @Test
    void a_disk_without_room() {
        List<String> through = List.of(
                "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=3m tmpfs " + data + " && exec \"$0\" \"$@\"");
        try (Launcher launcher = Launcher.start(through, RunningStack.PROJECT, data, port, Map.of())) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output()).last().asString().startsWith("The disk of " + data + " has 3 MB left");
        }
    }

    @Test
    void a_port_that_is_taken_is_told_in_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(port + 2, 1, InetAddress.getLoopbackAddress());
                Launcher launcher = Launcher.start(data, port, Map.of())) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output().getLast())
                    .startsWith("Port " + taken.getLocalPort())
                    .contains("GONGKAI_PORT");
        }
        assertThat(data.resolve("cluster")).doesNotExist();
    }

    @Test
    void wrong_words_and_a_server_that_is_not_there_are_told_in_one_line() {
        try (Launcher launcher = Launcher.start(data, port, Map.of(), "--nonsense")) {
            assertThat(launcher.awaitEnd()).isEqualTo(2);
            assertThat(launcher.output()).hasSize(1);
        }
        try (Launcher launcher = Launcher.start(
                data, port, Map.of("GONGKAI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/x"))) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output().getLast()).contains("cannot be used");
        }
    }

    @Test
    void a_jdk_that_is_too_old_is_told_in_one_line() throws IOException {
        Path old = Files.createDirectories(data.resolve("old/bin"));
        Files.writeString(old.resolve("javac"), "#!/bin/sh\necho javac 17.0.1\n");
        assertThat(old.resolve("javac").toFile().setExecutable(true)).isTrue();
        try (Launcher launcher = Launcher.start(
                data, port, Map.of("JAVA_HOME", old.getParent().toString(), "GONGKAI_JDK_FOLDERS", "none"))) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output()).hasSize(1).first().asString().contains("JDK 25");
        }
    }

    /** Starts the command, expects that it ends at once, and answers what it said. */
    private List<String> refused(Path folder, Map<String, String> settings, String... arguments) {
        try (Launcher launcher = Launcher.start(folder, port, settings, arguments)) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output()).hasSizeLessThanOrEqualTo(2);
            return launcher.output();
        }
    }
}
