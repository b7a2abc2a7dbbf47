package org.gongkai.deploy.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

import org.gongkai.deploy.start.StartFailure;

/** Passwords that are drawn when they are first wanted and kept in a file that only its owner reads. */
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties passwords = new Properties();

    /** The secrets in this file, which need not be there yet. */
    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                passwords.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                throw new StartFailure(file + " is damaged: " + e.getMessage() + ".", e);
            }
        }
    }

    /** The password of a role or account. */
    public synchronized String password(String role) {
        String known = passwords.getProperty(role);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        passwords.setProperty(role, HexFormat.of().formatHex(random));
        write();
        return passwords.getProperty(role);
    }

    /** Writes beside the file first: a disk that is full must not cost the passwords that are known. */
    private void write() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(next)) {
                passwords.store(out, "Passwords, drawn at the first start");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
