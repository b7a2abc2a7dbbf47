package org.gongkai.deploy.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files and the SHA-256 of what they hold, in hexadecimal digits. */
final class HashedFiles {

    private static final int PIECE = 1 << 20;

    private HashedFiles() {}

    /** The sum of a file. */
    static String sum(Path file) throws IOException {
        return copy(file, OutputStream.nullOutputStream());
    }

    /** Copies a file and answers the sum of what was copied. */
    static String copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            return copy(from, out);
        }
    }

    /** Waits until what a file or folder holds is on its disk. */
    static void settle(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }

    private static String copy(Path from, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(from)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(ByteBuffer.wrap(piece, 0, read));
                out.write(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
