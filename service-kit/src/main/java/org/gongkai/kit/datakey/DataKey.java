package org.gongkai.kit.datakey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import jakarta.inject.Singleton;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;

import org.gongkai.kit.problem.Problem;

/**
 * Encrypts what the database must not show (AES-256-GCM), and makes of a value an index that finds it again without
 * showing it (HMAC-SHA-256). Older keys still open what they encrypted; the newest encrypts.
 */
@Singleton
public class DataKey {

    /** Ciphertexts of Tink begin with a byte and the id of the key; so many characters of Base64 tell that. */
    static final int BEGINNING = 6;

    /** So often a process that shares the file with others looks for a key that one of them has made. */
    private static final long LOOKED_AT = Duration.ofSeconds(1).toNanos();

    private final DataKeySettings settings;
    private volatile Primitives primitives;
    private volatile long lookedAt = System.nanoTime();

    DataKey(DataKeySettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        this.settings = settings;
        this.primitives = Primitives.of(keys(settings));
    }

    /**
     * Encrypts a text.
     *
     * @param place what it belongs to, for example table, column and record: elsewhere it does not open
     */
    public String encrypt(String text, String place) {
        return encrypt(bytes(text), place);
    }

    /** Encrypts bytes. */
    public String encrypt(byte[] content, String place) {
        try {
            byte[] encrypted = primitives().aead().encrypt(content, bytes(place));
            return Base64.getEncoder().encodeToString(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value cannot be encrypted", e);
        }
    }

    /**
     * Decrypts what was encrypted for the place.
     *
     * @throws Problem where it does not open
     */
    public String decrypt(String encrypted, String place) {
        return new String(decryptBytes(encrypted, place), StandardCharsets.UTF_8);
    }

    /** Decrypts bytes that were encrypted for the place. */
    public byte[] decryptBytes(String encrypted, String place) {
        try {
            return primitives().aead().decrypt(Base64.getDecoder().decode(encrypted), bytes(place));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw UnreadableValue.at(place, e);
        }
    }

    /** What the same text always becomes with this key, and no other text. */
    public String index(String text) {
        try {
            return Base64.getEncoder().encodeToString(primitives().mac().computeMac(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an index cannot be computed", e);
        }
    }

    /**
     * A secret for a purpose of its own. It is made of the key of the index, which stays when data are encrypted anew, so it
     * is the same for as long as the service has its keys.
     */
    public byte[] secretFor(String purpose) {
        byte[] name = bytes(purpose);
        byte[] named = new byte[name.length + 1];
        // No text in UTF-8 has this byte: whoever has something indexed never reads the secret in the index.
        named[0] = (byte) 0xFF;
        System.arraycopy(name, 0, named, 1, name.length);
        try {
            return primitives().mac().computeMac(named);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be made", e);
        }
    }

    /** Makes a new key that encrypts from now on, unless the keys come from the settings. */
    public synchronized void makeNew() {
        if (isInSettings()) {
            return;
        }
        try {
            KeyFile present = keys(settings);
            KeysetHandle.Builder keys = KeysetHandle.newBuilder(present.encryption());
            keys.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary());
            replace(new KeyFile(keys.build(), present.index()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new data key cannot be made", e);
        }
    }

    /** Whether the keys come from the settings: then the operator makes and drops them. */
    public boolean isInSettings() {
        return settings.content().isPresent();
    }

    /**
     * Drops every key but the newest, unless they come from the settings; that of the index stays. What they have sealed never
     * opens again.
     *
     * @return how many keys were dropped
     */
    public synchronized int dropOld() {
        if (isInSettings()) {
            return 0;
        }
        try {
            KeyFile present = keys(settings);
            KeysetHandle.Builder kept = KeysetHandle.newBuilder(present.encryption());
            for (int i = kept.size() - 1; i >= 0; i--) {
                if (!kept.getAt(i).isPrimary()) {
                    kept.deleteAt(i);
                }
            }
            replace(new KeyFile(kept.build(), present.index()));
            return present.encryption().size() - kept.size();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("old data keys cannot be dropped", e);
        }
    }

    /** What everything that the newest key has sealed begins with, and nothing that another one has. */
    String beginning() {
        return primitives().beginning();
    }

    private void replace(KeyFile next) throws GeneralSecurityException {
        next.write(settings.file());
        primitives = Primitives.of(next);
    }

    /** The keys of now: another process may have made one. */
    private Primitives primitives() {
        if (!isInSettings() && System.nanoTime() - lookedAt > LOOKED_AT) {
            lookAgain();
        }
        return primitives;
    }

    private synchronized void lookAgain() {
        lookedAt = System.nanoTime();
        KeyFile.find(settings.file()).ifPresent(found -> {
            try {
                Primitives there = Primitives.of(found);
                if (!there.ids().equals(primitives.ids())) {
                    primitives = there;
                }
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the data key cannot be used", e);
            }
        });
    }

    private static KeyFile keys(DataKeySettings settings) throws GeneralSecurityException {
        if (settings.content().isPresent()) {
            return KeyFile.parse(settings.content().get());
        }
        if (KeyFile.find(settings.file()).isEmpty()) {
            new KeyFile(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                            KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG))
                    .write(settings.file());
        }
        return KeyFile.find(settings.file()).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What works with the keys.
     *
     * @param ids of all keys, the newest first
     */
    private record Primitives(List<Integer> ids, Aead aead, Mac mac) {

        static Primitives of(KeyFile keys) throws GeneralSecurityException {
            List<Integer> ids =
                    new ArrayList<>(List.of(keys.encryption().getPrimary().getId()));
            for (int i = 0; i < keys.encryption().size(); i++) {
                ids.add(keys.encryption().getAt(i).getId());
            }
            return new Primitives(
                    ids,
                    keys.encryption().getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keys.index().getPrimitive(RegistryConfiguration.get(), Mac.class));
        }

        String beginning() {
            byte[] prefix = ByteBuffer.allocate(1 + Integer.BYTES + 1)
                    .put((byte) 1)
                    .putInt(ids.getFirst())
                    .array();
            return Base64.getEncoder().encodeToString(prefix).substring(0, BEGINNING);
        }
    }
}
