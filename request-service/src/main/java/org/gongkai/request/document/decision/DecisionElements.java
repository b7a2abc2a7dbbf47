package org.gongkai.request.document.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.request.document.element.Element;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.event.DecisionEvent.IdentityFinding;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.SupplementEvent.ReasonDecision;
import org.gongkai.request.life.event.SupplementEvent.ReasonRequest;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.event.SupplementEvent.UnclearFinding;
import org.gongkai.request.life.outcome.ReplyText;

/** The elements of a decision: what its parts state, and where it follows from a finding, what that states. */
public final class DecisionElements {

    private static final String PARTIAL = "PARTIAL";
    private static final String REASONS = "reasons";
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)");

    private DecisionElements() {}

    /**
     * Those of a draft.
     *
     * @param labels an outcome as the form prints it
     */
    public static Elements of(Draft draft, Happened happened, Function<String, String> labels) {
        List<Part> own = own(draft);
        Elements elements = new Elements();
        found(elements, draft, happened);
        text(draft).law().ifPresent(law -> elements.put("law", law));
        text(draft).facts().filter(facts -> !elements.has("facts")).ifPresent(facts -> elements.put("facts", facts));
        elements.put("decision", text(draft).decision());
        if (!draft.isMixed()) {
            elements.put("law", joined(own, Part::law)).put("facts", sentence(joined(own, Part::facts)));
        } else if (!draft.outcome().equals(PARTIAL)) {
            elements.put("law", joined(draft.parts(), DecisionElements::law));
        }
        for (String name : named(own)) {
            elements.put(name, joined(own, part -> stated(part, name)));
        }
        named(draft.parts()).stream()
                .filter(name -> !elements.has(name))
                .forEach(name -> elements.put(name, joined(draft.parts(), part -> stated(part, name))));
        draft.form()
                .filter(form -> !elements.has("deliveryForm"))
                .ifPresent(form -> elements.put("deliveryForm", form.label()));
        elements.put("formChangeReason", draft.formChange());
        if (draft.isMixed() || draft.outcome().equals(PARTIAL)) {
            elements.putGrid("parts", PartsTable.of(draft, labels));
            if (elements.has(REASONS) && PartsTable.says(draft, REASONS)) {
                elements.putInParts(REASONS);
            }
        }
        return elements;
    }

    /** What the reply says of itself; where its parts differ, that each has its own answer, which for Art. 37 it says anyway. */
    private static ReplyText text(Draft draft) {
        return draft.isMixed() && !draft.outcome().equals(PARTIAL)
                ? ReplyText.ofDifferentParts()
                : ReplyText.find(draft.outcome(), draft.detail()).orElseThrow();
    }

    /** The parts that the decision rests on: those with its outcome; all where it follows from their being different. */
    private static List<Part> own(Draft draft) {
        List<Part> same = draft.parts().stream()
                .filter(part -> part.outcome().equals(draft.outcome()))
                .toList();
        return same.isEmpty() ? draft.parts() : same;
    }

    /** The article that a part rests on: its own, else that which every reply of its outcome does. */
    static String law(Part part) {
        return part.law() == null || part.law().isBlank()
                ? ReplyText.find(part.outcome(), Optional.ofNullable(part.detail()))
                        .flatMap(ReplyText::law)
                        .orElse("")
                : part.law();
    }

    /** What a part says of an element; its evidence is one of them. */
    static String stated(Part part, String name) {
        return part.element(name)
                .map(DecisionElements::day)
                .orElseGet(() -> evidence(part).filter(name::equals).isPresent() ? part.evidence() : null);
    }

    /** A day that was written as programs do is said as papers say it. */
    private static String day(String said) {
        return ISO_DAY.matcher(said).matches() ? Elements.said(LocalDate.parse(said)) : said;
    }

    private static Optional<String> evidence(Part part) {
        return part.evidence() == null
                ? Optional.empty()
                : ReplyText.find(part.outcome(), Optional.ofNullable(part.detail()))
                        .flatMap(ReplyText::evidence);
    }

    private static void found(Elements elements, Draft draft, Happened happened) {
        Lapsed.of(draft.outcome(), happened).ifPresent(lapsed -> lapsed.put(elements));
        happened.last(SupplementRequest.class).ifPresent(request -> elements.put("supplementAskedOn", request.on()));
        happened.last(UnclearFinding.class).ifPresent(finding -> elements.put("unclear", finding.unclear()));
        happened.last(ReasonRequest.class)
                .ifPresent(request -> elements.put("applications", request.applications())
                        .put("period", request.period())
                        .put("countedElsewhere", request.countedElsewhere()));
        happened.last(ReasonDecision.class)
                .filter(decision -> !decision.accepted())
                .ifPresent(decision -> elements.put(
                                "reasonsGiven", decision.reasons() == null ? "逾期未说明理由" : decision.reasons())
                        .put("whyNotAccepted", decision.why()));
        happened.last(IdentityFinding.class)
                .filter(finding ->
                        draft.detail().filter("IDENTITY_FALSE"::equals).isPresent())
                .ifPresent(finding -> elements.put("facts", sentence(finding.finding())));
    }

    private static List<String> named(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.ofNullable(part.elements()).map(Map::keySet).flatMap(Set::stream),
                        evidence(part).stream()))
                .filter(name -> Element.find(name).isPresent())
                .distinct()
                .toList();
    }

    /** What several parts say, each thing once. */
    private static String joined(List<Part> parts, Function<Part, String> said) {
        return String.join(
                "；",
                parts.stream()
                        .map(said)
                        .filter(words -> words != null && !words.isBlank())
                        .map(String::strip)
                        .distinct()
                        .toList());
    }

    private static String sentence(String words) {
        return words.isEmpty() || words.endsWith("。") ? words : words + "。";
    }
}
