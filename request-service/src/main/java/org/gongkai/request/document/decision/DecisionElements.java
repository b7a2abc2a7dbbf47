package org.gongkai.request.document.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gongkai.request.document.catalogue.ReplyText;
import org.gongkai.request.document.element.Element;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.event.DecisionEvent.IdentityFinding;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.SupplementEvent.ReasonDecision;
import org.gongkai.request.life.event.SupplementEvent.ReasonRequest;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.event.SupplementEvent.UnclearFinding;

/** The elements of a decision: what its parts state, and where it follows from a finding, what that states. */
public final class DecisionElements {

    private DecisionElements() {}

    /**
     * Those of a draft.
     *
     * @param labels an outcome as the form prints it
     */
    public static Elements of(Draft draft, Happened happened, Function<String, String> labels) {
        List<Part> own = own(draft);
        Elements elements = new Elements();
        found(elements, happened);
        Optional<ReplyText> text = ReplyText.find(draft.outcome(), draft.detail());
        text.flatMap(ReplyText::law).ifPresent(law -> elements.put("law", law));
        text.flatMap(ReplyText::facts)
                .filter(facts -> !elements.has("facts"))
                .ifPresent(facts -> elements.put("facts", facts));
        text.ifPresent(said -> elements.put("decision", said.decision()));
        if (isOfOneOutcome(own)) {
            // Where the parts are different, each has its own in the table, and the whole rests on Art. 37.
            elements.put("law", joined(own, Part::law));
        }
        elements.put("facts", sentence(joined(own, Part::facts)));
        for (String name : named(own)) {
            elements.put(name, joined(own, part -> stated(part, name)));
        }
        elements.putGrid("parts", grid(draft, labels));
        return elements;
    }

    /** What one part states. */
    static Elements of(Part part, Happened happened) {
        Draft alone = new Draft(part.outcome(), Optional.ofNullable(part.detail()), List.of(part), "");
        return of(alone, happened, Function.identity());
    }

    /** The parts that the decision rests on: those with its outcome; all where it follows from their being different. */
    private static List<Part> own(Draft draft) {
        List<Part> same = draft.parts().stream()
                .filter(part -> part.outcome().equals(draft.outcome()))
                .toList();
        return same.isEmpty() ? draft.parts() : same;
    }

    private static boolean isOfOneOutcome(List<Part> parts) {
        return parts.stream().map(Part::outcome).distinct().count() <= 1;
    }

    /** What a part says of an element; its evidence is one of them. */
    private static String stated(Part part, String name) {
        return part.element(name)
                .orElseGet(() -> evidence(part).filter(name::equals).isPresent() ? part.evidence() : null);
    }

    private static Optional<String> evidence(Part part) {
        return part.evidence() == null
                ? Optional.empty()
                : ReplyText.find(part.outcome(), Optional.ofNullable(part.detail()))
                        .flatMap(ReplyText::evidence);
    }

    private static void found(Elements elements, Happened happened) {
        happened.last(SupplementRequest.class).ifPresent(request -> elements.put("supplementAskedOn", request.on()));
        happened.last(UnclearFinding.class).ifPresent(finding -> elements.put("unclear", finding.unclear()));
        happened.last(ReasonRequest.class)
                .ifPresent(request ->
                        elements.put("applications", request.applications()).put("period", request.period()));
        happened.last(ReasonDecision.class)
                .filter(decision -> !decision.accepted())
                .ifPresent(decision -> elements.put(
                                "reasonsGiven", decision.reasons() == null ? "逾期未说明理由" : decision.reasons())
                        .put("whyNotAccepted", decision.why()));
        happened.last(IdentityFinding.class).ifPresent(finding -> elements.put("facts", sentence(finding.finding())));
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

    private static List<List<String>> grid(Draft draft, Function<String, String> labels) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("申请内容", "处理结果", "依据", "理由"));
        draft.parts()
                .forEach(part -> rows.add(List.of(
                        part.text(),
                        labels.apply(part.outcome()),
                        part.law() == null
                                ? ReplyText.find(part.outcome(), Optional.ofNullable(part.detail()))
                                        .flatMap(ReplyText::law)
                                        .orElse("")
                                : part.law(),
                        part.facts() == null ? "" : part.facts())));
        return rows;
    }
}
