package org.gongkai.disclosure.life;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.finding.Finding;
import org.gongkai.disclosure.life.finding.PersonalDataFindings;

/** What was said of places that look like personal data. */
@ApplicationScoped
class SettledFindings implements PanacheRepositoryBase<SettledFinding, SettledFinding.Place> {

    /** What looks like personal data in a text of an item, with what was said of it. */
    List<Finding> in(ItemLife item, ItemContent content) {
        List<SettledFinding> settled = list("place.itemId", item.id());
        return PersonalDataFindings.of(item.id(), content).stream()
                .map(found -> new Finding(
                        found,
                        settled.stream()
                                .filter(one -> one.isOf(found))
                                .map(SettledFinding::settled)
                                .findFirst()))
                .toList();
    }
}
