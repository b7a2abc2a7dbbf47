package org.gongkai.kit.datakey;

/** Values that somewhere in the database are sealed with the data key. */
public interface SealedValues {

    /** Seals all of them anew with the key of now. */
    void sealAnew();
}
