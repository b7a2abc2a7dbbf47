package org.gongkai.deploy.tls;

import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.gongkai.deploy.start.Settings;
import org.gongkai.deploy.start.Tls;

/** The TLS that the gateway of a stack serves. */
public final class ServedTls {

    private static final String A_YEAR = "max-age=31536000";

    private final Tls tls;
    private final String host;
    private final Set<String> asked;
    private final Optional<SelfMadeCertificate> selfMade;
    private volatile X509Certificate certificate;

    private ServedTls(Tls tls, String host, Set<String> asked, Optional<SelfMadeCertificate> selfMade) {
        this.tls = tls;
        this.host = host;
        this.asked = asked;
        this.selfMade = selfMade;
        this.certificate = current();
    }

    /**
     * Looks at the certificate, or makes one.
     *
     * @param folder where one that is made is kept
     * @param origin by which everybody reaches the gateway, when it was said
     */
    public static ServedTls prepare(Tls tls, Settings settings, Path folder, Optional<String> origin) {
        Optional<String> named = origin.map(URI::create).map(URI::getHost);
        Set<String> asked = new TreeSet<>();
        named.map(Addresses::plain).ifPresent(asked::add);
        boolean everywhere = Set.of("0.0.0.0", "::").contains(settings.host());
        if (!everywhere) {
            asked.add(Addresses.plain(settings.host()));
        }
        String host =
                named.orElseGet(() -> everywhere ? Addresses.hostName().orElse("127.0.0.1") : settings.gatewayHost());
        return new ServedTls(
                tls,
                host,
                asked,
                tls.given().isPresent() ? Optional.empty() : Optional.of(new SelfMadeCertificate(folder)));
    }

    /** What the gateway is told. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_SSL_PORT", String.valueOf(tls.port()));
        environment.put("GONGKAI_TLS_RELOAD", tls.lookedAtEvery().toString());
        selfMade.ifPresent(made -> pem(environment, made.certificateFile(), made.keyFile()));
        tls.given()
                .ifPresent(given -> given.key()
                        .ifPresentOrElse(
                                key -> pem(environment, given.certificate(), key), () -> pkcs12(environment, given)));
        if (tls.redirects()) {
            environment.put("GONGKAI_TLS_REDIRECT_PORT", String.valueOf(tls.port()));
            // Who had to be told to trust a certificate could not go on when it is another; and whoever still asks in
            // plain
            // would be sent to TLS at the plain port.
            if (tls.given().isPresent()) {
                environment.put("GONGKAI_EDGE_STRICT_TRANSPORT_SECURITY", A_YEAR);
            }
        }
        return environment;
    }

    /** Where it is served. */
    public URI origin() {
        return URI.create("https://" + host + ":" + tls.port());
    }

    /** The certificate, in words: who it can be compared by. */
    public String certificateInWords() {
        return (selfMade.isPresent() ? "self-made, " : "") + "until "
                + certificate.getNotAfter().toInstant().toString().substring(0, "2026-11-28".length()) + ", SHA-256 "
                + fingerprint();
    }

    /** The file to give to those who are to trust it, when it is self-made. */
    public Optional<Path> toBeTrusted() {
        return selfMade.map(SelfMadeCertificate::certificateFile);
    }

    /** Makes a self-made certificate anew before it ends; true when it did. The gateway finds it by itself. */
    public boolean renew() {
        X509Certificate before = certificate;
        if (selfMade.isEmpty()) {
            return false;
        }
        certificate = current();
        return !certificate.equals(before);
    }

    private X509Certificate current() {
        if (tls.given().isPresent()) {
            return GivenCertificate.require(tls.given().get());
        }
        Set<String> hosts = Addresses.ofThisMachine();
        hosts.addAll(asked);
        return selfMade.orElseThrow().at(Instant.now(), hosts);
    }

    private String fingerprint() {
        try {
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pem(Map<String, String> environment, Path certificate, Path key) {
        environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_FILES", certificate.toString());
        environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES", key.toString());
    }

    private static void pkcs12(Map<String, String> environment, Tls.Given given) {
        environment.put(
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                given.certificate().toString());
        environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE_TYPE", "PKCS12");
        environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD", given.password());
    }
}
