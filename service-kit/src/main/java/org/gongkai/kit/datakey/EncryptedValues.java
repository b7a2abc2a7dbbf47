package org.gongkai.kit.datakey;

/** Values that somewhere in the database are encrypted with the data key. */
public interface EncryptedValues {

    /** Encrypts all of them anew with the key of now. */
    void encryptAnew();
}
