package org.gongkai.registers.webhook.address;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.gongkai.kit.table.ResourceTable;

/**
 * Which addresses a webhook may have: none that leads into a network of one's own or to a machine's inside, however it is
 * written, and whatever its name stands for at the moment of the call.
 */
@Singleton
public class AddressRules {

    private static final int LONGEST = 2_000;
    private static final int ANY = 0;
    private static final int HIGHEST_PORT = 65_535;

    /** Scheme, host (bracketed where it is IPv6), port, path with query: no user, no fragment, no zone, no backslash. */
    private static final Pattern URL = Pattern.compile(
            "(https?)://(\\[[0-9a-f:.]+]|[^/?#@:\\[\\]\\\\\\s%\\p{Cntrl}]+)(?::(\\d{1,5}))?([/?][^#\\s\\\\\\p{Cntrl}]*)?",
            Pattern.CASE_INSENSITIVE);

    /** What ends in a number is read as an address (WHATWG URL, 3.5), which is then written in four plain numbers. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FOUR_NUMBERS = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private static final List<Network> REFUSED = refused();

    private final AddressSettings settings;
    private final Names names;
    private final List<Network> inside;

    AddressRules(AddressSettings settings, Names names) {
        this.settings = settings;
        this.names = names;
        this.inside = settings.insideNetworks().orElse(List.of()).stream()
                .map(Network::parse)
                .toList();
    }

    /** What a URL leads to, by what is written alone. */
    public Target target(String url) throws AddressRefused {
        Matcher parts = URL.matcher(url);
        if (url.length() > LONGEST || !parts.matches()) {
            throw new AddressRefused(AddressWords.NOT_AN_ADDRESS);
        }
        boolean tls = parts.group(1).equalsIgnoreCase("https");
        if (!tls && !settings.plainHttp()) {
            throw new AddressRefused(AddressWords.TLS_NEEDED);
        }
        String host = host(parts.group(2));
        int port = parts.group(3) == null ? (tls ? 443 : 80) : Integer.parseInt(parts.group(3));
        if (port < 1 || port > HIGHEST_PORT) {
            throw new AddressRefused(AddressWords.NOT_AN_ADDRESS);
        }
        if (!settings.ports().contains(port) && !settings.ports().contains(ANY)) {
            throw new AddressRefused(AddressWords.PORT_NOT_ALLOWED.with(String.valueOf(port)));
        }
        if (settings.hosts().isPresent()
                && settings.hosts().get().stream()
                        .noneMatch(allowed -> host.equals(allowed) || host.endsWith("." + allowed))) {
            throw new AddressRefused(AddressWords.HOST_NOT_ALLOWED.with(host));
        }
        return new Target(tls, host, port, resource(parts.group(4)));
    }

    /**
     * The address that may be called: the connection goes there, whatever the name stands for a moment later. A name of
     * which one address is refused is refused.
     */
    public InetAddress address(Target target) throws AddressRefused, UnknownHostException {
        List<InetAddress> addresses = names.of(target.host());
        for (InetAddress address : addresses) {
            boolean open = REFUSED.stream().noneMatch(network -> network.contains(address));
            if (!open && inside.stream().noneMatch(network -> network.contains(address))) {
                throw new AddressRefused(AddressWords.NOT_IN_THE_OPEN.with(target.host()));
            }
        }
        return InetAddress.getByAddress(addresses.getFirst().getAddress());
    }

    private static String host(String written) throws AddressRefused {
        if (written.startsWith("[")) {
            return literal(written.substring(1, written.length() - 1));
        }
        String host;
        try {
            host = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new AddressRefused(AddressWords.NOT_AN_ADDRESS);
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        boolean number = ENDS_IN_A_NUMBER.matcher(host).matches();
        if (host.isEmpty() || host.contains("..") || host.startsWith(".") || number && !isFourNumbers(host)) {
            throw new AddressRefused(AddressWords.NOT_AN_ADDRESS);
        }
        return host;
    }

    private static boolean isFourNumbers(String host) {
        return FOUR_NUMBERS.matcher(host).matches();
    }

    private static String literal(String written) throws AddressRefused {
        try {
            return Inet6Address.ofLiteral(written).getHostAddress();
        } catch (IllegalArgumentException e) {
            throw new AddressRefused(AddressWords.NOT_AN_ADDRESS);
        }
    }

    private static String resource(String written) throws AddressRefused {
        if (written == null) {
            return "/";
        }
        try {
            String resource = new URI(written).toASCIIString();
            return resource.startsWith("?") ? "/" + resource : resource;
        } catch (URISyntaxException e) {
            throw new AddressRefused(AddressWords.NOT_AN_ADDRESS);
        }
    }

    private static List<Network> refused() {
        return ResourceTable.read(
                AddressRules.class, "refused-networks.csv", row -> Network.parse(row.getField("network")));
    }
}
