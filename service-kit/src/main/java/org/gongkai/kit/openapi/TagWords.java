package org.gongkai.kit.openapi;

import java.util.Map;

import org.eclipse.microprofile.openapi.models.OpenAPI;

/** What the groups of operations are about that services have in common. */
public final class TagWords {

    private TagWords() {}

    /** Describes groups, by their name, as far as the service has them and says nothing itself. */
    public static void describe(OpenAPI api, Map<String, String> words) {
        if (api.getTags() == null) {
            return;
        }
        api.getTags().stream()
                .filter(tag -> tag.getDescription() == null && words.containsKey(tag.getName()))
                .forEach(tag -> tag.setDescription(words.get(tag.getName())));
    }
}
