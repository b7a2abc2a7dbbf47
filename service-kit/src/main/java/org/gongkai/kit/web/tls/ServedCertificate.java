package org.gongkai.kit.web.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import org.jboss.logging.Logger;

/**
 * The certificate of every listener that serves TLS, as it stands in its files now: they are looked at again and again, and what does not
 * go together, as while somebody replaces one after the other, is not served.
 */
@ApplicationScoped
class ServedCertificate implements HttpServerOptionsCustomizer {

    private static final Logger LOG = Logger.getLogger(ServedCertificate.class);

    private static final byte[] SIGNED = {1};

    private final Vertx vertx;
    private final CertificateSettings settings;
    private final ReplacedKeys keys = new ReplacedKeys();
    private final AtomicBoolean failing = new AtomicBoolean();

    ServedCertificate(Vertx vertx, CertificateSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        Optional<KeyCertOptions> files = settings.files();
        if (files.isEmpty()) {
            return;
        }
        look(files.get());
        if (keys.isThere()) {
            options.setKeyCertOptions(KeyCertOptions.wrap(keys));
            vertx.setPeriodic(
                    settings.lookedAtEvery().toMillis(),
                    timer -> vertx.executeBlocking(() -> {
                        look(files.get());
                        return null;
                    }));
        }
    }

    private void look(KeyCertOptions files) {
        try {
            Optional<X509Certificate> served = keys.replace(
                    files.copy().getKeyManagerFactory(vertx).getKeyManagers(), ServedCertificate::goTogether);
            served.ifPresent(certificate -> LOG.infof(
                    "certificate %s is served, good until %s",
                    certificate.getSerialNumber().toString(16),
                    certificate.getNotAfter().toInstant()));
            failing.set(false);
        } catch (Exception e) {
            // Once, and not every minute.
            if (failing.compareAndSet(false, true)) {
                LOG.warnf("the certificate is left as it was: %s", e.getMessage());
            }
        }
    }

    private static boolean goTogether(X509Certificate certificate, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> key.getAlgorithm();
                    });
            signature.initSign(key);
            signature.update(SIGNED);
            byte[] made = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(SIGNED);
            return signature.verify(made);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
