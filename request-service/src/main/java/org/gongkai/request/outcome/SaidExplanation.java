package org.gongkai.request.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.request.life.outcome.OutcomeNames;
import org.gongkai.request.outcome.OutcomeExplanation.Bearing;
import org.gongkai.request.outcome.OutcomeExplanation.PartOutcome;

/** An explanation in sentences, in the order in which the outcome has come about. */
@ApplicationScoped
public class SaidExplanation {

    private final OutcomeNames names;

    SaidExplanation(OutcomeNames names) {
        this.names = names;
    }

    /** Its sentences. */
    public List<Message> of(OutcomeExplanation explanation) {
        List<Message> said = new ArrayList<>();
        if (explanation.erased()) {
            said.add(ExplanationWords.PARTS_ERASED);
        } else if (!explanation.parts().isEmpty()) {
            said.add(ExplanationWords.PARTS.with(explanation.parts().size(), parts(explanation.parts())));
        }
        explanation.because().ifPresent(said::add);
        explanation.computed().ifPresent(computed -> said.add(ExplanationWords.COME_TO.with(names.of(computed))));
        if (!explanation.bearings().isEmpty()) {
            explanation.decidedOn().ifPresent(on -> said.add(ExplanationWords.DECIDED_ON.with(on)));
        }
        explanation.bearings().forEach(bearing -> said.add(of(bearing)));
        explanation
                .other()
                .ifPresent(other -> said.add(ExplanationWords.OVERRIDDEN.with(
                        names.of(other.outcome()), other.reason().orElse("—"))));
        explanation
                .later()
                .ifPresent(later -> said.add(ExplanationWords.SET_LATER.with(
                        later.setting().setAt().atZone(ChinaTime.ZONE).toLocalDate(),
                        of(later.setting()),
                        names.of(later.outcome()))));
        explanation
                .correctedOn()
                .ifPresent(on -> said.add(ExplanationWords.CORRECTED.with(on, names.of(explanation.outcome()))));
        return List.copyOf(said);
    }

    private List<Message> parts(List<PartOutcome> parts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        parts.forEach(part -> counts.merge(part.outcome(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> ExplanationWords.PARTS_WITH.with(names.of(count.getKey()), count.getValue()))
                .toList();
    }

    private static Message of(Bearing bearing) {
        return bearing.setting()
                .map(SaidExplanation::of)
                .orElseGet(() -> ExplanationWords.NOTHING_SET.with(bearing.rule()));
    }

    private static Message of(DatedSetting setting) {
        ExplanationWords how = switch (setting.value()) {
            case APPLIES -> ExplanationWords.APPLIES;
            case DOES_NOT_APPLY -> ExplanationWords.DOES_NOT_APPLY;
            case AS_AROUND -> ExplanationWords.AS_AROUND;
        };
        Message region = setting.region().equals(DatedSetting.NATION)
                ? ExplanationWords.NATION
                : ExplanationWords.REGION.with(setting.region());
        return how.with(region, setting.from(), setting.rule(), setting.basis());
    }
}
