package org.gongkai.request.document.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gongkai.form.words.Language;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Element;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.outcome.OutcomeRule;

/** The table of parts (分项答复): what was asked for, its result, the law, the reasons and what else the paper of such a result says. */
public final class PartsTable {

    private PartsTable() {}

    /**
     * That of a draft, with its head.
     *
     * @param labels an outcome as the form prints it
     */
    public static List<List<String>> of(Draft draft, Function<String, String> labels) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("申请内容", "处理结果", "依据", "理由和说明"));
        draft.parts()
                .forEach(part -> rows.add(
                        List.of(part.text(), labels.apply(part.outcome()), DecisionElements.law(part), said(part))));
        return rows;
    }

    /** Whether it says of an element all that the parts do. */
    static boolean says(Draft draft, String element) {
        return draft.parts().stream()
                .filter(part -> DecisionElements.stated(part, element) != null)
                .allMatch(part -> own(part).says(element));
    }

    /** Its reasons, and what the paper of its result would say beside them. */
    private static String said(Part part) {
        List<String> said = new ArrayList<>();
        if (part.facts() != null && !part.facts().isBlank()) {
            said.add(part.facts().strip());
        }
        own(part).mentioned().filter(name -> !DocumentKind.isOfEveryReply(name)).forEach(name -> {
            String words = DecisionElements.stated(part, name);
            if (words != null && !words.isBlank()) {
                said.add(Element.get(name).said().in(Language.CHINESE) + "：" + words.strip());
            }
        });
        return String.join("；", said).replace("。；", "；");
    }

    /** The paper that tells its result where that stands alone. */
    static DocumentKind own(Part part) {
        return DocumentKind.get(
                OutcomeRule.find(part.outcome()).orElseThrow().documentOf(Optional.ofNullable(part.detail())));
    }
}
