package org.gongkai.form.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one enum in one language, out of the file beside it. */
public final class Bundle {

    /** By language; a class that is loaded anew has its own, and takes it along when it goes. */
    private static final ClassValue<Map<Language, Bundle>> READ = new ClassValue<>() {
        @Override
        protected Map<Language, Bundle> computeValue(Class<?> owner) {
            return new ConcurrentHashMap<>();
        }
    };

    private final String file;
    private final Properties texts;

    private Bundle(String file, Properties texts) {
        this.file = file;
        this.texts = texts;
    }

    /** The bundle of an enum. */
    public static Bundle of(Class<?> owner, Language language) {
        return READ.get(owner)
                .computeIfAbsent(
                        language, one -> read(owner, owner.getSimpleName() + "_" + one.suffix() + ".properties"));
    }

    private static Bundle read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException("there is no " + file, owner.getName(), file);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Bundle(file, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a key.
     *
     * @throws MissingResourceException when the bundle does not have it
     */
    public String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new MissingResourceException(file + " says nothing of " + key, file, key);
        }
        return text;
    }

    /** Every key. */
    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
