package org.gongkai.request.document.source;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.registers.field.Labelled;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.application.RequestedForm;
import org.gongkai.request.application.RequestedRoute;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.form.ApplicationForm;

/** In which form, and on which way, information is wanted, as far as somebody has said it (Art. 29 para. 2 item 3). */
public record Wanted(Optional<RequestedForm> form, Optional<RequestedRoute> route) {

    /** As the record says it; each that it does not say, as it was written on arrival. */
    public static Wanted of(DisclosureApplication entry, Optional<SubmissionState> submission) {
        Optional<ApplicationForm> written = submission.map(SubmissionState::form);
        return new Wanted(
                Optional.ofNullable(entry.requestedForm()).or(() -> written.map(ApplicationForm::requestedForm)),
                Optional.ofNullable(entry.route()).or(() -> written.map(ApplicationForm::route)));
    }

    /** In words; empty where nothing is known. */
    public Optional<String> said() {
        return Optional.of(Stream.<Optional<? extends Labelled>>of(form, route)
                        .flatMap(Optional::stream)
                        .map(Labelled::label)
                        .collect(Collectors.joining("，")))
                .filter(words -> !words.isEmpty());
    }
}
