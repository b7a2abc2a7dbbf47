package org.gongkai.disclosure.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.kit.table.ResourceTable;

/**
 * How items are classed: by topic (主题分类, the document classes of the State Council) and by genre (体裁分类). Both are lists in
 * resource files.
 */
public final class Classifications {

    private static final String SEPARATOR = "/";
    private static final Map<String, List<String>> TOPICS = readTopics();
    private static final List<String> GENRES =
            ResourceTable.read(Classifications.class, "genres.csv", row -> row.getField("genre"));

    private static final List<String> ASSEMBLIES =
            ResourceTable.read(Classifications.class, "assemblies.csv", row -> row.getField("assembly"));

    private Classifications() {}

    /** The top classes in the order of the list, each with the classes below it. */
    public static Map<String, List<String>> topics() {
        return TOPICS;
    }

    /** The genres in the order of the list. */
    public static List<String> genres() {
        return GENRES;
    }

    /** Whether it is a top class, or a class below one: {@code 财政、金融、审计} or {@code 财政、金融、审计/财政}. */
    public static boolean isTopic(String path) {
        String[] parts = path.split(SEPARATOR, 2);
        List<String> below = TOPICS.get(parts[0]);
        return below != null && (parts.length == 1 || below.contains(parts[1]));
    }

    /** Whether it is a genre of the list. */
    public static boolean isGenre(String genre) {
        return GENRES.contains(genre);
    }

    /** The classes by which offices put together what belongs together (组配分类), in the order of the list. */
    public static List<String> assemblies() {
        return ASSEMBLIES;
    }

    /** Whether it is one of these. */
    public static boolean isAssembly(String assembly) {
        return ASSEMBLIES.contains(assembly);
    }

    private record Row(String topic, String below) {}

    private static Map<String, List<String>> readTopics() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        ResourceTable.read(
                        Classifications.class,
                        "topics.csv",
                        row -> new Row(row.getField("topic"), row.getField("below")))
                .forEach(row -> {
                    List<String> below = topics.computeIfAbsent(row.topic(), topic -> new ArrayList<>());
                    if (!row.below().isEmpty()) {
                        below.add(row.below());
                    }
                });
        return topics;
    }
}
