package org.gongkai.disclosure.search.file;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How far files are read that published items show. */
@ConfigMapping(prefix = "gongkai.file-texts")
public interface FileTextSettings {

    /** The largest file that is read, in bytes. */
    @WithDefault("52428800")
    long largestFile();

    /** The most characters of its text that are kept. */
    @WithDefault("200000")
    int mostCharacters();

    /** The most characters of its text that are looked through for personal data before it goes out. */
    @WithDefault("2000000")
    int scannedCharacters();

    /** How often one is tried that ends the service or the database, before it is given up. */
    @WithDefault("3")
    int attempts();

    /** How long one who has begun to read a file is waited for, before another begins anew. */
    @WithDefault("PT10M")
    Duration patience();
}
