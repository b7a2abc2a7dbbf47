package org.gongkai.disclosure.inspection;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;
import org.gongkai.kit.table.ResourceTable;

/** What an inspection looks for; how much each finding takes from the score stands in {@code inspection-rules.csv}. */
@Schema(name = "InspectionRule")
public enum InspectionRule {

    /** A column of the list in which nothing stands (空白栏目). */
    EMPTY_COLUMN,

    /** A column that has had nothing new for longer than the list says (更新不及时). */
    STALE_COLUMN,

    /** An item, or a document without one, of which a term is over (逾期未公开、未撤下). */
    LATE_ITEM,

    /** A published item without an index number (没有索引号). */
    WITHOUT_INDEX_NUMBER,

    /** A published item without its category of Art. 20 or its topic (要素不全). */
    INCOMPLETE_ITEM,

    /** A published item in a column that the list does not have (栏目不在清单内). */
    OUTSIDE_CATALOGUE,

    /**
     * An item or a document that was made public since its body reviews here, was entered in the register without review, and of
     * which nobody has said why (未经审查).
     */
    UNREVIEWED_ITEM,

    /** A published normative document that nobody has interpreted (没有解读). */
    NOT_INTERPRETED,

    /** A withheld item that nobody has looked at again in time (Art. 18; 未定期评估). */
    NOT_REASSESSED,

    /** A published item in which a word of the body's list stands (错别字、禁用词). */
    WRONG_WORD,

    /** A published item with a link that leads to nothing (链接失效). */
    BROKEN_LINK,

    /** A penalty that was annulled and that everybody still reads, its three working days being over (逾期未撤下). */
    PENALTY_NOT_WITHDRAWN;

    private static final Map<InspectionRule, Row> ROWS = ResourceTable.read(
                    InspectionRule.class,
                    "inspection-rules.csv",
                    row -> new Row(
                            valueOf(row.getField("rule")),
                            Integer.parseInt(row.getField("points")),
                            Integer.parseInt(row.getField("most")),
                            row.getField("basis")))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Row::rule, Function.identity()));

    private record Row(InspectionRule rule, int points, int most, String basis) {}

    /** What a finding takes from the score. */
    public int points() {
        return ROWS.get(this).points();
    }

    /** What all findings of the rule take from it at most. */
    public int most() {
        return ROWS.get(this).most();
    }

    /** What was found by it, in words. */
    public Message said() {
        return language -> Bundle.of(InspectionRule.class, language).text(name());
    }

    /** What it rests on, in Chinese. */
    public String basis() {
        return ROWS.get(this).basis();
    }
}
