package org.gongkai.deploy.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** What time-stamping authorities say about the heads of an export (RFC 3161). Whether to trust one is for the reader. */
final class TimeStamps {

    private TimeStamps() {}

    /** A line for the last head of which one says something, or says something wrong. */
    static List<String> told(List<AuditExport.Head> heads) {
        List<String> told = new ArrayList<>();
        heads.reversed().stream()
                .filter(head -> head.timeStamp().isPresent())
                .findFirst()
                .ifPresent(head -> told.add(told(head.jws(), head.timeStamp().orElseThrow())));
        return told;
    }

    private static String told(String head, String stamp) {
        try {
            TimeStampToken token =
                    new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(stamp)));
            Collection<X509CertificateHolder> certificates =
                    token.getCertificates().getMatches(null);
            for (X509CertificateHolder certificate : certificates) {
                if (token.getSID().match(certificate)) {
                    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
                    boolean same = MessageDigest.isEqual(
                            token.getTimeStampInfo().getMessageImprintDigest(),
                            Sha256.digest().digest(head.getBytes(StandardCharsets.UTF_8)));
                    return same
                            ? "the last head with a time stamp was there at %s, says %s"
                                    .formatted(
                                            token.getTimeStampInfo()
                                                    .getGenTime()
                                                    .toInstant(),
                                            certificate.getSubject())
                            : "a time stamp is not about its head";
                }
            }
            return "a time stamp comes without its certificate";
        } catch (CMSException
                | TSPException
                | IOException
                | OperatorCreationException
                | java.security.cert.CertificateException e) {
            return "a time stamp cannot be checked: " + e.getMessage();
        }
    }
}
