package org.gongkai.kit.web.problem;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says of an answer that speaks to people in which language it does. */
@Provider
@Worded
class WordedAnswers implements ContainerResponseFilter {

    private final ReaderLanguage language;

    WordedAnswers(ReaderLanguage language) {
        this.language = language;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        // An answer that is given again is in the language of the first time; a problem says both by itself.
        answer.getHeaders()
                .putIfAbsent(
                        HttpHeaders.CONTENT_LANGUAGE, List.of(language.get().tag()));
        if (!String.valueOf(answer.getHeaderString(HttpHeaders.VARY)).contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
