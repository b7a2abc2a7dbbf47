package org.gongkai.kit.datakey;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;

/** The keys that the service has: from the settings, or in a file that other processes read and write too. */
final class Keyring {

    /** Ciphertexts of Tink begin with a byte and the id of the key; so many characters of Base64 tell that. */
    static final int BEGINNING = 6;

    /** So often a process that shares the file with others looks for a key that one of them has made. */
    private static final long LOOKED_AT = Duration.ofSeconds(1).toNanos();

    private final DataKeySettings settings;
    private volatile Primitives primitives;
    private volatile long lookedAt = System.nanoTime();

    Keyring(DataKeySettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        this.settings = settings;
        this.primitives = Primitives.of(keys(settings));
    }

    /** Makes a new key that encrypts from now on, unless the keys come from the settings. */
    synchronized void makeNew() {
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

    /** Whether the keys come from the settings. */
    boolean isInSettings() {
        return settings.content().isPresent();
    }

    /**
     * Drops every key but the newest, unless they come from the settings; that of the index stays. What they have sealed never
     * opens again.
     *
     * @return how many keys were dropped
     */
    synchronized int dropOld() {
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

    private void replace(KeyFile next) throws GeneralSecurityException {
        next.write(settings.file());
        primitives = Primitives.of(next);
    }

    /** The keys of now: another process may have made one. */
    Primitives primitives() {
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

    /**
     * What works with the keys.
     *
     * @param ids of all keys, the newest first
     */
    record Primitives(List<Integer> ids, Aead aead, Mac mac) {

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

        /** What everything that the newest key has sealed begins with, and nothing that another one has. */
        String beginning() {
            byte[] prefix = ByteBuffer.allocate(1 + Integer.BYTES + 1)
                    .put((byte) 1)
                    .putInt(ids.getFirst())
                    .array();
            return Base64.getEncoder().encodeToString(prefix).substring(0, BEGINNING);
        }
    }
}
