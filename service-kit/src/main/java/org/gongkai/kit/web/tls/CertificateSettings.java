package org.gongkai.kit.web.tls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PfxOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the certificate is that is served, and how often it is looked at. */
@Singleton
class CertificateSettings {

    private static final String FILES = "quarkus.http.ssl.certificate.";

    private final Optional<List<Path>> certificates;
    private final Optional<List<Path>> keys;
    private final Optional<Path> store;
    private final Optional<String> password;
    private final Duration lookedAtEvery;

    CertificateSettings(
            @ConfigProperty(name = FILES + "files") Optional<List<Path>> certificates,
            @ConfigProperty(name = FILES + "key-files") Optional<List<Path>> keys,
            @ConfigProperty(name = FILES + "key-store-file") Optional<Path> store,
            @ConfigProperty(name = FILES + "key-store-password") Optional<String> password,
            @ConfigProperty(name = "gongkai.tls-reload", defaultValue = "60s") Duration lookedAtEvery) {
        this.certificates = certificates;
        this.keys = keys;
        this.store = store;
        this.password = password;
        this.lookedAtEvery = lookedAtEvery;
    }

    /** PEM or PKCS#12; empty where TLS is not served. */
    Optional<KeyCertOptions> files() {
        if (store.isPresent()) {
            return Optional.of(new PfxOptions().setPath(store.get().toString()).setPassword(password.orElse("")));
        }
        if (certificates.isEmpty() || keys.isEmpty()) {
            return Optional.empty();
        }
        PemKeyCertOptions pem = new PemKeyCertOptions();
        certificates.get().forEach(file -> pem.addCertPath(file.toString()));
        keys.get().forEach(file -> pem.addKeyPath(file.toString()));
        return Optional.of(pem);
    }

    Duration lookedAtEvery() {
        return lookedAtEvery;
    }
}
