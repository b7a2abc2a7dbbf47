package org.gongkai.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The sockets that somebody listens on, as Linux tells them. */
final class ListeningSockets {

    private static final String LISTEN = "0A";

    private ListeningSockets() {}

    /** The addresses on which the port is open. */
    static List<String> addressesOf(int port) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] words = line.strip().split("\\s+");
                if (words.length > 3 && words[3].equals(LISTEN)) {
                    String[] local = words[1].split(":");
                    if (Integer.parseInt(local[1], 16) == port) {
                        addresses.add(address(local[0]).getHostAddress());
                    }
                }
            }
        }
        return addresses;
    }

    /** The kernel writes each four bytes as a number of the machine's byte order. */
    private static InetAddress address(String hex) throws IOException {
        ByteBuffer swapped = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
        ByteBuffer address = ByteBuffer.allocate(swapped.capacity());
        while (swapped.hasRemaining()) {
            int word = swapped.getInt();
            address.putInt(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? Integer.reverseBytes(word) : word);
        }
        return InetAddress.getByAddress(address.array());
    }
}
