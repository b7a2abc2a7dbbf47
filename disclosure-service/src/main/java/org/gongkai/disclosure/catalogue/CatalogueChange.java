package org.gongkai.disclosure.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.item.Article20Item;

/**
 * What a version of the list has otherwise than the one before.
 *
 * @param added paths of columns
 * @param dropped paths of columns
 * @param changed columns that say otherwise
 * @param exempted categories of Art. 20 that the body has nothing of any more
 * @param resumed categories of Art. 20 that it has something of again
 * @param reasoned categories of Art. 20 that it still has nothing of, for another reason than before
 * @param reordered whether columns that were there before stand in another order
 */
@Schema(name = "CatalogueChange")
public record CatalogueChange(
        List<String> added,
        List<String> dropped,
        List<ChangedColumn> changed,
        List<Article20Item> exempted,
        List<Article20Item> resumed,
        List<Article20Item> reasoned,
        boolean reordered) {

    private static final Map<String, Function<CatalogueColumn, Object>> MEMBERS = members();

    /** A column and its members that are otherwise, with all that it said and says. */
    @Schema(name = "ChangedColumn")
    public record ChangedColumn(String path, List<String> members, CatalogueColumn before, CatalogueColumn after) {}

    /** From one list to the next. */
    static CatalogueChange between(CatalogueList before, CatalogueList after) {
        Map<String, CatalogueColumn> old = byPath(before);
        Map<String, CatalogueColumn> now = byPath(after);
        List<ChangedColumn> changed = new ArrayList<>();
        now.forEach((path, column) -> {
            List<String> members = old.containsKey(path) ? differing(old.get(path), column) : List.of();
            if (!members.isEmpty()) {
                changed.add(new ChangedColumn(path, members, old.get(path), column));
            }
        });
        Map<Article20Item, String> exemptBefore = exempt(before);
        Map<Article20Item, String> exemptNow = exempt(after);
        return new CatalogueChange(
                without(now.keySet(), old.keySet()),
                without(old.keySet(), now.keySet()),
                changed,
                without(exemptNow.keySet(), exemptBefore.keySet()),
                without(exemptBefore.keySet(), exemptNow.keySet()),
                exemptNow.entrySet().stream()
                        .filter(one -> exemptBefore.containsKey(one.getKey())
                                && !exemptBefore.get(one.getKey()).equals(one.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                !common(old, now).equals(common(now, old)));
    }

    /** The paths of one list that the other has as well, in the order of the one. */
    private static List<String> common(Map<String, CatalogueColumn> one, Map<String, CatalogueColumn> other) {
        return one.keySet().stream().filter(other::containsKey).toList();
    }

    private static Map<String, CatalogueColumn> byPath(CatalogueList list) {
        return list.columns().stream()
                .collect(Collectors.toMap(
                        CatalogueColumn::path, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<String> differing(CatalogueColumn one, CatalogueColumn other) {
        return MEMBERS.entrySet().stream()
                .filter(member -> !Objects.equals(
                        member.getValue().apply(one), member.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<CatalogueColumn, Object>> members() {
        Map<String, Function<CatalogueColumn, Object>> members = new LinkedHashMap<>();
        members.put("article20Item", CatalogueColumn::article20Item);
        members.put("rhythm", CatalogueColumn::rhythm);
        members.put("content", CatalogueColumn::content);
        members.put("basis", CatalogueColumn::basis);
        members.put("termWorkingDays", CatalogueColumn::termWorkingDays);
        return members;
    }

    private static Map<Article20Item, String> exempt(CatalogueList list) {
        return list.exemptions().stream()
                .collect(Collectors.toMap(
                        Exemption::article20Item, Exemption::reason, (one, other) -> one, LinkedHashMap::new));
    }

    private static <T> List<T> without(Set<T> all, Set<T> those) {
        return all.stream().filter(one -> !those.contains(one)).toList();
    }
}
