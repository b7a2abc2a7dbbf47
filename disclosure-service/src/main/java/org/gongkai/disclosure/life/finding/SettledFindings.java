package org.gongkai.disclosure.life.finding;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.gongkai.disclosure.life.content.ItemContent;

/** What was said of places that look like personal data. */
@ApplicationScoped
public class SettledFindings implements PanacheRepositoryBase<SettledFinding, SettledFinding.Place> {

    /**
     * What looks like personal data in a text of an item, with what was said of it.
     *
     * @param inFiles what does in the files that it shows
     */
    public List<Finding> in(UUID item, ItemContent content, List<FoundPersonalData> inFiles) {
        List<SettledFinding> settled = list("place.itemId", item);
        return Stream.concat(PersonalDataFindings.of(item, content).stream(), inFiles.stream())
                .map(found -> new Finding(
                        found,
                        settled.stream()
                                .filter(one -> one.isOf(found))
                                .map(SettledFinding::settled)
                                .findFirst()))
                .toList();
    }
}
