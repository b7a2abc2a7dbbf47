package org.gongkai.registers.webhook.address;

import java.net.InetAddress;

/**
 * A network of addresses (CIDR).
 *
 * @param bits how many of the first bits are the network's
 */
record Network(InetAddress first, int bits) {

    /** The network that is written like {@code 10.0.0.0/8}. */
    static Network parse(String written) {
        String[] parts = written.strip().split("/", 2);
        InetAddress first = InetAddress.ofLiteral(parts[0]);
        int width = first.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? width : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > width) {
            throw new IllegalArgumentException(written + " is no network");
        }
        return new Network(first, bits);
    }

    /** Whether the address lies in it. */
    boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
