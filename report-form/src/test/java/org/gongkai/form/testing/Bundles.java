package org.gongkai.form.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Words;

/** What a module says to people stands in its bundles, in every language alike. */
public final class Bundles {

    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
    /** A date as it may be written is an example in any language. */
    private static final Pattern CHINESE = Pattern.compile("(?<!\\d)\\p{IsHan}");

    private static final Pattern INWARD = Pattern.compile("(?i)org\\.|java|\\bnull\\b|exception");

    private Bundles() {}

    /** Checks the bundles of all enums of words below a package, of which there must be one. */
    public static void check(String root) {
        check(root, Words.class);
    }

    /** Checks those of all enums below a package that are of a type which takes their words from bundles, of which there must be one. */
    public static void check(String root, Class<?> labelled) {
        List<Class<?>> owners = ModuleClasses.withoutTests(root).stream()
                .filter(JavaClass::isEnum)
                .<Class<?>>map(JavaClass::reflect)
                .filter(labelled::isAssignableFrom)
                .toList();
        assertThat(owners).isNotEmpty();
        owners.forEach(owner -> check(
                owner,
                Arrays.stream(owner.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Checks that the bundle of an owner has just these keys in each language, and says the same under each. */
    public static void check(Class<?> owner, Set<String> keys) {
        Bundle chinese = Bundle.of(owner, Language.CHINESE);
        Bundle english = Bundle.of(owner, Language.ENGLISH);
        assertThat(chinese.keys()).as("%s in Chinese", owner).isEqualTo(keys);
        assertThat(english.keys()).as("%s in English", owner).isEqualTo(keys);
        for (String key : keys) {
            String zh = chinese.text(key);
            String en = english.text(key);
            assertThat(places(en)).as("places of %s", key).isEqualTo(places(zh));
            assertThat(zh).as(key).containsPattern("\\p{IsHan}").doesNotContainPattern(INWARD);
            assertThat(en).as(key).isNotBlank().doesNotContainPattern(CHINESE).doesNotContainPattern(INWARD);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
