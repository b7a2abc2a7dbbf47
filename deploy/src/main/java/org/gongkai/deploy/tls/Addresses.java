package org.gongkai.deploy.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** By what this machine is asked. */
final class Addresses {

    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    private Addresses() {}

    /** The names and addresses that the machine has itself. */
    static Set<String> ofThisMachine() {
        Set<String> all = new TreeSet<>(Set.of("localhost", "127.0.0.1", plain("::1")));
        hostName().ifPresent(all::add);
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (network.isUp()) {
                    Collections.list(network.getInetAddresses()).stream()
                            .filter(address -> !address.isLinkLocalAddress())
                            .forEach(address -> all.add(plain(address.getHostAddress())));
                }
            }
        } catch (SocketException e) {
            // A machine that does not tell its networks is asked by its name.
            return all;
        }
        return all;
    }

    /** The name that the machine has given itself, if it has one. */
    static Optional<String> hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.matches("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?") && !isAddress(name)
                    ? Optional.of(name)
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether it is an address, and not a name. */
    static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }

    /** An address as it is always written here; a name as it is. */
    static String plain(String host) {
        String bare = host.replaceAll("[\\[\\]]|%.*$", "");
        if (!isAddress(bare)) {
            return bare;
        }
        try {
            return InetAddress.getByName(bare).getHostAddress();
        } catch (IOException e) {
            return bare;
        }
    }
}
