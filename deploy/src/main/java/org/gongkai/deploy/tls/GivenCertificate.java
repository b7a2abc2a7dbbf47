package org.gongkai.deploy.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

import org.gongkai.deploy.start.StartFailure;
import org.gongkai.deploy.start.Tls;

/** A certificate that the user has: looked at before anything starts, for a server that cannot use it says little. */
final class GivenCertificate {

    private static final byte[] SAMPLE =
            "signed to see whether the key is that of the certificate".getBytes(StandardCharsets.US_ASCII);

    private GivenCertificate() {}

    /** The certificate; fails in one line when it cannot be served now. */
    static X509Certificate require(Tls.Given given) {
        X509Certificate certificate = given.key()
                .map(key -> fromPem(given.certificate(), key))
                .orElseGet(() -> fromPkcs12(given.certificate(), given.password()));
        try {
            certificate.checkValidity(Date.from(Instant.now()));
        } catch (CertificateExpiredException e) {
            throw new StartFailure(
                    given.certificate() + ": the certificate ended on " + day(certificate.getNotAfter())
                            + "; put a new one in its place.",
                    e);
        } catch (CertificateNotYetValidException e) {
            throw new StartFailure(
                    given.certificate() + ": the certificate begins only on " + day(certificate.getNotBefore()) + ".",
                    e);
        }
        return certificate;
    }

    private static X509Certificate fromPem(Path file, Path keyFile) {
        Collection<? extends Certificate> chain;
        try (InputStream in = new ByteArrayInputStream(read("GONGKAI_TLS_CERTIFICATE", file))) {
            chain = CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (GeneralSecurityException | IOException e) {
            throw new StartFailure(file + " (GONGKAI_TLS_CERTIFICATE) has no certificate in PEM.", e);
        }
        if (chain.isEmpty()) {
            throw new StartFailure(file + " (GONGKAI_TLS_CERTIFICATE) has no certificate in PEM.");
        }
        X509Certificate own = (X509Certificate) chain.iterator().next();
        requireBelongs(file, keyFile, own, pemKey(keyFile));
        return own;
    }

    private static PrivateKey pemKey(Path file) {
        String text = new String(read("GONGKAI_TLS_KEY", file), StandardCharsets.ISO_8859_1);
        try (Reader reader = new StringReader(text);
                PEMParser parser = new PEMParser(reader)) {
            JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
            for (Object read = parser.readObject(); read != null; read = parser.readObject()) {
                if (read instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (read instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
            }
        } catch (IOException e) {
            throw new StartFailure(file + " (GONGKAI_TLS_KEY) is no key in PEM that can be read.", e);
        }
        throw new StartFailure(
                file + " (GONGKAI_TLS_KEY) has no key in PEM that is open; one with a password goes into a"
                        + " PKCS#12 file together with its certificate.");
    }

    private static X509Certificate fromPkcs12(Path file, String password) {
        byte[] bytes = read("GONGKAI_TLS_CERTIFICATE", file);
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN")) {
            throw new StartFailure(file + " is PEM: GONGKAI_TLS_KEY must name the key of the certificate.");
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password.toCharArray());
            List<String> keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                throw new StartFailure(file + " has " + keys.size() + " keys with certificates; it must have one.");
            }
            X509Certificate own = (X509Certificate) store.getCertificate(keys.getFirst());
            requireBelongs(file, file, own, (PrivateKey) store.getKey(keys.getFirst(), password.toCharArray()));
            return own;
        } catch (GeneralSecurityException | IOException e) {
            throw new StartFailure(
                    file + " (GONGKAI_TLS_CERTIFICATE) cannot be opened as PKCS#12 with GONGKAI_TLS_PASSWORD.", e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireBelongs(Path file, Path keyFile, X509Certificate certificate, PrivateKey key) {
        if (!belongs(certificate.getPublicKey(), key)) {
            throw new StartFailure("The key in " + keyFile + " is not that of the first certificate in " + file + " ("
                    + certificate.getSubjectX500Principal().getName() + ").");
        }
    }

    private static boolean belongs(PublicKey shown, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(SAMPLE);
            byte[] signed = signing.sign();
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(shown);
            checking.update(SAMPLE);
            return checking.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] read(String setting, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StartFailure(file + " (" + setting + ") cannot be read.", e);
        }
    }

    private static String day(Date moment) {
        return moment.toInstant().toString().substring(0, "2026-11-28".length());
    }
}
