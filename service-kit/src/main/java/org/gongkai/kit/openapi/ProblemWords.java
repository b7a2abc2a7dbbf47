package org.gongkai.kit.openapi;

import java.util.List;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.ProblemType;

/** How the description of the API tells of the types of problem: one list, and a sentence for each status. */
public final class ProblemWords {

    /** The extension of the schema {@code Problem} with all types that the service answers with. */
    public static final String TYPES = "x-problem-types";

    private ProblemWords() {}

    /** What a problem document is. */
    public static String ofDocument(List<? extends ProblemType> types) {
        return "A problem document (RFC 9457). Types: "
                + String.join(", ", types.stream().map(ProblemType::slug).toList());
    }

    /** What an answer of a status means. */
    public static String ofStatus(int status, List<? extends ProblemType> types) {
        return String.join(
                "; or ",
                types.stream()
                        .filter(type -> type.status() == status)
                        .map(type -> type.title(Language.ENGLISH))
                        .toList());
    }
}
