package org.gongkai.disclosure.life.table;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** How far an item has come. While a published one is changed, what was published stays where it is. */
@Schema(name = "ItemStage")
public enum ItemStage {

    /** Being written (拟稿). */
    DRAFT(Shows.THE_WORKED_ON),

    /** Reviewed for secrecy and content (审查中). */
    IN_REVIEW(Shows.THE_WORKED_ON),

    /** Both reviews are passed (审查通过). */
    REVIEWED(Shows.THE_WORKED_ON),

    /** Public (已发布). */
    PUBLISHED(Shows.THE_PUBLISHED),

    /** Public, and another text is being written (变更拟稿). */
    CHANGE_DRAFT(Shows.THE_WORKED_ON),

    /** Public, and another text is reviewed (变更审查中). */
    CHANGE_IN_REVIEW(Shows.THE_WORKED_ON),

    /** Public, and another text has passed both reviews (变更审查通过). */
    CHANGE_REVIEWED(Shows.THE_WORKED_ON),

    /** Not public any more, for a reason that is (已撤下). */
    WITHDRAWN(Shows.THE_PUBLISHED),

    /** As it was when it was archived, for good (已归档). */
    ARCHIVED(Shows.THE_PUBLISHED),

    /** Never was made public (不予发布). */
    DISCARDED(Shows.THE_WORKED_ON),

    /** The register's row was voided (登记撤销). */
    INVALID(Shows.THE_PUBLISHED);

    private final Shows shows;

    ItemStage(Shows shows) {
        this.shows = shows;
    }

    private enum Shows {
        THE_WORKED_ON,
        THE_PUBLISHED
    }

    /** Whether its text is the published one, and not one that is worked on. */
    public boolean isOfThePublished() {
        return shows == Shows.THE_PUBLISHED;
    }

    /** The stages of which the published text is the text. */
    public static Set<ItemStage> ofThePublished() {
        return Stream.of(values()).filter(ItemStage::isOfThePublished).collect(Collectors.toUnmodifiableSet());
    }

    /** The stages in which a text is on its way to the public. */
    public static Set<ItemStage> workedOn() {
        return Stream.of(values())
                .filter(stage -> !stage.isOfThePublished() && stage != DISCARDED)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(ItemStage.class, language).text(name());
    }
}
