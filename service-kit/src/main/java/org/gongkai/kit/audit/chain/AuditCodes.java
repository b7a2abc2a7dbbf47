package org.gongkai.kit.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import org.gongkai.kit.datakey.DataKey;

/**
 * The codes that the rows of the audit bear (HMAC-SHA-256). Their secret stands with the keys of the service and never in
 * the database, so who writes rows there without the service cannot make them; and each code is over its row's place, so
 * none fits another row.
 */
@Singleton
public class AuditCodes {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    AuditCodes(DataKey key) {
        this.secret = new SecretKeySpec(key.secretFor("codes of the audit"), ALGORITHM);
    }

    /** The code of an entry, made when it is written. */
    public String entry(UUID token, String chain, String content) {
        return code("entry", token.toString(), chain, content);
    }

    /** The code of a link. */
    public String link(LinkRow link, ChainedEntry entry) {
        return code(
                "link",
                String.valueOf(link.sequence()),
                link.previous().map(String::valueOf).orElse(""),
                String.valueOf(link.entryId()),
                entry.transaction(),
                entry.code().orElse(""),
                link.chain(),
                String.valueOf(link.position()),
                link.hash());
    }

    /** The code of where a chain ends. */
    public String tail(String chain, ChainEnd end) {
        return code("tail", chain, String.valueOf(end.position()), end.hash());
    }

    /** Whether an entry bears the code that this service gives. */
    public boolean holds(ChainedEntry entry) {
        return entry.token().isPresent()
                && matches(entry.code(), entry(entry.token().get(), entry.chain(), entry.content()));
    }

    /** Whether a row bears the code that is due to it. */
    public static boolean matches(Optional<String> borne, String due) {
        return borne.isPresent()
                && MessageDigest.isEqual(
                        borne.get().getBytes(StandardCharsets.UTF_8), due.getBytes(StandardCharsets.UTF_8));
    }

    private String code(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // With its length before it, no part can be read as two.
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return Hashes.hex(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("a code of the audit cannot be made", e);
        }
    }
}
