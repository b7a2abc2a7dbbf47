package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.retention.DecidedErasures.Decided;
import org.gongkai.request.retention.ErasureState;
import org.gongkai.request.retention.RetentionWords;
import org.gongkai.request.web.handling.TakenStepBody.Origin;

/** What was decided about the personal data of an application when their time was over. */
final class ErasureSteps {

    /** As whom somebody has decided: the table of steps knows one duty for it. */
    private static final Duty DECIDES =
            LifeCycle.of(Step.ERASE).approvers().stream().findFirst().orElseThrow();

    private ErasureSteps() {}

    /** What of it was erased, or was not to be: kinds of data, and not a word of them. */
    @Schema(name = "ErasureOfApplication")
    record ErasureBody(
            @Schema(description = "Which proposal to erase it was decided on with")
            UUID proposal,

            @Schema(description = "APPROVED where the data are gone, REFUSED where they stay")
            ErasureState.Stage decision,

            @Schema(description = "As whom somebody has decided")
            Duty decidedAs,

            List<PersonalDataKind> kinds) {}

    static TakenStepBody of(Decided decided) {
        return new TakenStepBody(
                Step.ERASE.code(),
                decided.stage() == ErasureState.Stage.APPROVED ? Step.ERASE.said() : RetentionWords.NOT_ERASED,
                LocalDate.ofInstant(decided.at(), ChinaTime.ZONE),
                null,
                null,
                ChinaTime.write(decided.at()),
                Origin.ERASURE,
                null,
                null,
                false,
                null,
                new ErasureBody(decided.proposal(), decided.stage(), DECIDES, decided.kinds()));
    }
}
