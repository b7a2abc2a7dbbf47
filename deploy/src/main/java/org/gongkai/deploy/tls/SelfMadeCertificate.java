package org.gongkai.deploy.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import org.gongkai.deploy.start.StartFailure;

/**
 * A certificate that the launcher makes and vouches for itself, so that a browser that was told to trust it has a connection that
 * nobody reads. It is made once, with its key, and anew when it soon ends or lacks a name by which the machine is asked.
 */
final class SelfMadeCertificate {

    /** Some systems take none that is good for longer than 398 days. */
    private static final Duration GOOD_FOR = Duration.ofDays(397);

    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);

    /** Clocks of browsers may be late. */
    private static final Duration BACK = Duration.ofDays(1);

    private final Path certificate;
    private final Path key;

    SelfMadeCertificate(Path folder) {
        this.certificate = folder.resolve("certificate.pem");
        this.key = folder.resolve("key.pem");
    }

    Path certificateFile() {
        return certificate;
    }

    Path keyFile() {
        return key;
    }

    /** The certificate that is good at this moment and for some time for these names and addresses, made when there is none. */
    X509Certificate at(Instant now, Set<String> hosts) {
        try {
            Set<String> all = new TreeSet<>(hosts);
            if (Files.exists(certificate) && Files.exists(key)) {
                X509Certificate known = read();
                Set<String> covered = hosts(known);
                Instant end = known.getNotAfter().toInstant();
                if (covered.containsAll(hosts) && now.plus(RENEWED_BEFORE_END).isBefore(end)) {
                    return known;
                }
                // A network that is away today is not another machine.
                all.addAll(covered);
            }
            return make(now, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new StartFailure(
                    "No certificate can be made or read in " + certificate.getParent() + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private X509Certificate make(Instant now, Set<String> hosts)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Gongkai self-made");
        GeneralName[] names = hosts.stream()
                .map(host ->
                        new GeneralName(Addresses.isAddress(host) ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new);
        X509Certificate made = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.valueOf(new SecureRandom().nextLong(1, Long.MAX_VALUE)),
                                Date.from(now.minus(BACK)),
                                Date.from(now.plus(GOOD_FOR)),
                                name,
                                pair.getPublic())
                        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                        .addExtension(
                                Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                        .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        Files.createDirectories(certificate.getParent());
        // The key first: a server that reads both meanwhile finds that they do not go together, and keeps what it has.
        write(key, pair.getPrivate(), "rw-------");
        write(certificate, made, "rw-r--r--");
        return made;
    }

    private X509Certificate read() throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(certificate)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static Set<String> hosts(X509Certificate certificate) throws GeneralSecurityException {
        Set<String> hosts = new TreeSet<>();
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        if (names != null) {
            names.forEach(name -> hosts.add(Addresses.plain(String.valueOf(name.get(1)))));
        }
        return hosts;
    }

    private static void write(Path file, Object content, String rights) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(content instanceof PrivateKey made ? new JcaPKCS8Generator(made, null) : content);
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
        try (Writer out = Files.newBufferedWriter(next)) {
            out.write(text.toString());
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
