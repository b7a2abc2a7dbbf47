package org.gongkai.request.web.follow;

import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.ApplicationWords;

/** The header in which the public says the query code (查询码) of what is its own. */
public final class QueryCode {

    /** Its name. */
    public static final String HEADER = "Query-Code";

    private QueryCode() {}

    /** The code that came; a request without one is refused. */
    public static String required(String code) {
        if (code == null) {
            throw Problem.invalid(HEADER, ApplicationWords.QUERY_CODE_NEEDED);
        }
        return code;
    }
}
