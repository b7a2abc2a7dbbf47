package org.gongkai.kit.web.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** The key of a server with its certificate, of which another may take the place while connections come. */
final class ReplacedKeys extends X509ExtendedKeyManager {

    /** Of a handshake that has begun with the one before, the name finds nothing and it is tried anew. */
    private static final String NAME = "served-";

    private volatile Served served = new Served("", null, new X509Certificate[0]);

    private record Served(String name, PrivateKey key, X509Certificate[] chain) {}

    boolean isThere() {
        return served.key() != null;
    }

    /**
     * Serves the first pair of some managers from now on.
     *
     * @return its certificate; empty where it is the one that was served before
     * @throws IllegalArgumentException when there is none, or its parts do not go together
     */
    Optional<X509Certificate> replace(KeyManager[] managers, BiPredicate<X509Certificate, PrivateKey> goTogether) {
        Served next = Arrays.stream(managers)
                .filter(X509ExtendedKeyManager.class::isInstance)
                .map(X509ExtendedKeyManager.class::cast)
                .flatMap(ReplacedKeys::pairs)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no key with a certificate"));
        if (Arrays.equals(served.chain(), next.chain()) && next.key().equals(served.key())) {
            return Optional.empty();
        }
        if (!goTogether.test(next.chain()[0], next.key())) {
            throw new IllegalArgumentException("the key is not that of the certificate");
        }
        served = next;
        return Optional.of(next.chain()[0]);
    }

    private static Stream<Served> pairs(X509ExtendedKeyManager manager) {
        return Stream.of("EC", "RSA", "Ed25519", "EdDSA")
                .flatMap(type ->
                        Stream.ofNullable(manager.getServerAliases(type, null)).flatMap(Arrays::stream))
                .filter(alias -> manager.getPrivateKey(alias) != null && manager.getCertificateChain(alias) != null)
                .map(alias -> {
                    X509Certificate[] chain = manager.getCertificateChain(alias);
                    return new Served(NAME + chain[0].getSerialNumber(), manager.getPrivateKey(alias), chain);
                });
    }

    private String name(String type) {
        Served now = served;
        return now.key() != null && type.startsWith(now.key().getAlgorithm()) ? now.name() : null;
    }

    @Override
    public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
        return name(type);
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
        return name(type);
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
        return Stream.ofNullable(name(type)).toArray(String[]::new);
    }

    @Override
    public X509Certificate[] getCertificateChain(String name) {
        Served now = served;
        return now.name().equals(name) ? now.chain().clone() : null;
    }

    @Override
    public PrivateKey getPrivateKey(String name) {
        Served now = served;
        return now.name().equals(name) ? now.key() : null;
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
        return null;
    }
}
