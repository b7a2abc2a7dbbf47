package org.gongkai.request.privacy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.kit.table.ResourceTable;

/** Names of natural persons, as people write them down: several in one line, with remarks, and with how many others. */
final class PersonNames {

    private static final List<Organisation> ORGANISATIONS = ResourceTable.read(
            PersonNames.class,
            "organisation-words.csv",
            row -> new Organisation(row.getField("word"), Integer.parseInt(row.getField("least"))));

    private static final Pattern REMARK = Pattern.compile("[（(\\[【][^）)\\]】]*[）)\\]】]|等[^、，,;；/\\n]{0,8}");
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；/\\n]");

    /** Somebody (某), of whom no more is said. */
    private static final String SOME = "某";

    private static final int SHORTEST = 2;

    private PersonNames() {}

    /**
     * A word that names of organisations end with.
     *
     * @param least the length from which a name that ends so is one of an organisation; shorter ones may be of persons
     */
    private record Organisation(String word, int least) {

        boolean isNamed(String name) {
            return name.length() >= least && name.endsWith(word);
        }
    }

    /** Those in a line that names persons alone; none where nothing is written. */
    static Stream<String> in(String written) {
        return Stream.ofNullable(written)
                .flatMap(line -> BETWEEN.splitAsStream(REMARK.matcher(line).replaceAll("")))
                .map(String::strip)
                .filter(PersonNames::isName);
    }

    /** How names are told from others, in one text: another one whenever that is. */
    static String rules() {
        return ORGANISATIONS + "\n" + REMARK + "\n" + BETWEEN + "\n" + SOME + SHORTEST;
    }

    /**
     * Those in a line that may name bodies and companies too, which end with a word of {@code organisation-words.csv}. What
     * cannot be told apart is taken for the name of a person.
     */
    static Stream<String> amongOthers(String written) {
        return in(written).filter(name -> ORGANISATIONS.stream().noneMatch(one -> one.isNamed(Squeezed.of(name))));
    }

    private static boolean isName(String name) {
        String squeezed = Squeezed.of(name);
        return squeezed.length() >= SHORTEST && !squeezed.startsWith(SOME);
    }
}
