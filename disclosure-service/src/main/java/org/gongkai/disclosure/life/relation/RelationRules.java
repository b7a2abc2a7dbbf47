package org.gongkai.disclosure.life.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.disclosure.life.content.ContentWords;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.ItemRelation;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/**
 * What must hold of the relations that somebody writes. The others are of any body, if they are public: who asks on behalf of
 * everybody sees them.
 */
@ApplicationScoped
@Transactional
public class RelationRules {

    private final ItemRelations relations;

    RelationRules(ItemRelations relations) {
        this.relations = relations;
    }

    /**
     * Refuses relations to what is not public, to one item twice, in a circle, and that a body ends what another has made.
     *
     * @param at pointer to the content in the body
     * @param record the item's own row of the register, once it is or was public
     */
    public void require(String at, ItemContent content, String agencyCode, Optional<UUID> record) {
        List<ItemRelation> own = content.relations();
        Map<UUID, Related> others = relations.to(own).stream()
                .collect(Collectors.toMap(Related::disclosureId, Function.identity(), (one, same) -> one));
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            String pointer = at + "/relations/" + i + "/disclosureId";
            ItemRelation relation = own.get(i);
            Related other = others.get(relation.disclosureId());
            if (other == null) {
                violations.add(new Violation(pointer, ContentWords.NO_SUCH_ITEM));
            } else if (relation.kind().isEnding() && !other.agencyCode().equals(agencyCode)) {
                violations.add(new Violation(pointer, ContentWords.ITEM_OF_ANOTHER_BODY));
            } else if (own.subList(0, i).stream()
                    .anyMatch(before -> before.disclosureId().equals(relation.disclosureId()))) {
                violations.add(new Violation(pointer, ContentWords.RELATED_TWICE));
            } else if (record.filter(id -> relations.isCircle(id, List.of(relation)))
                    .isPresent()) {
                violations.add(new Violation(pointer, ItemWords.RELATION_CIRCLE));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
