package org.gongkai.deploy.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** TCP ports of this machine. */
public final class Ports {

    private static final int MOST_TRIES = 1_000;

    /** Below the ports that systems hand out by themselves, which might be taken again before a row of ours is used. */
    private static final int FIRST = 20_000;

    private static final int BEHIND_LAST = 32_000;

    /** Ports of rows that this process has been given: somebody will listen there soon. */
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    /** A port that nobody listens on now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of so many ports in a row that nobody listens on now, and that were not given before. */
    public static synchronized int freeRow(int length) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int first = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
            boolean all = true;
            for (int port = first; all && port < first + length; port++) {
                all = !GIVEN.contains(port) && isFree(port);
            }
            if (all) {
                IntStream.range(first, first + length).forEach(GIVEN::add);
                return first;
            }
        }
        throw new IllegalStateException("no " + length + " free ports in a row");
    }

    /** Fails when somebody listens on the port of this address, or of the IPv6 loopback that goes with the IPv4 one. */
    public static void requireFree(String host, int port, String use) {
        requireFree(host, port, use, "GONGKAI_PORT");
    }

    /** The same of a port that has a setting of its own. */
    public static void requireFree(String host, int port, String use, String setting) {
        if (isTaken(host, port) || host.equals("127.0.0.1") && isTaken("::1", port)) {
            throw new StartFailure("Port " + port + " (" + use + ") is taken; end what listens there or set " + setting
                    + " to another port.");
        }
    }

    /** An address that this machine does not have is not taken. */
    private static boolean isTaken(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port), 1);
            return false;
        } catch (BindException e) {
            return !String.valueOf(e.getMessage()).contains("assign");
        } catch (IOException e) {
            throw new StartFailure("Port " + port + " of " + host + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
