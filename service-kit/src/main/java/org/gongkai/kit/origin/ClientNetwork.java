package org.gongkai.kit.origin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who is counted as one client: an address, of IPv6 the network of 64 bits, of which a client has all addresses.
 *
 * @param name tells it from others
 */
public record ClientNetwork(String name) {

    private static final int BYTES_OF_NETWORK = 8;

    /** That of an address. */
    public static ClientNetwork of(InetAddress address) {
        return new ClientNetwork(
                address instanceof Inet6Address
                        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_NETWORK))
                        : address.getHostAddress());
    }

    /** That of an address as text; of what is none the text, as a proxy may have written it. */
    public static ClientNetwork of(String address) {
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException noAddress) {
            return new ClientNetwork(address);
        }
    }
}
