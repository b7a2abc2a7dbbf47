package org.gongkai.kit.web.problem;

import java.util.stream.Collectors;

import io.vertx.ext.web.RoutingContext;

import org.gongkai.form.words.Language;
import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.web.log.RequestId;
import org.gongkai.kit.web.media.AcceptedTypes;

/** A problem as a page, for who has asked for one: people before a browser, who read no JSON. It says what the document says. */
final class ProblemPage {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="problem" content="%s">
            <title>%s</title>
            <link rel="icon" href="data:,">
            <style>
            body { font-family: "Noto Serif SC", "Songti SC", "SimSun", serif; margin: 3rem auto; max-width: 40rem; padding: 0 1rem; \
            color: #1a1a1a; line-height: 1.7; overflow-wrap: anywhere }
            small { color: #555 }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            %s
            <p><small>%s</small></p>
            </main>
            </body>
            </html>
            """;

    private ProblemPage() {}

    /** Whether the client likes a page better than a document. */
    static boolean isAskedFor(RoutingContext exchange) {
        return AcceptedTypes.of(exchange).likePages();
    }

    /** The page. */
    static String of(Problem problem, RoutingContext exchange) {
        Language language = ReaderLanguage.of(exchange);
        String title = written(problem.kind().title(language));
        return PAGE.formatted(
                language.tag(),
                problem.kind().uri(),
                title,
                title,
                said(problem, language),
                written(KitWords.REQUEST_NUMBER.with(RequestId.of(exchange)).in(language)));
    }

    /** What is wrong, one by one; where nothing is told so, the whole. */
    private static String said(Problem problem, Language language) {
        return problem.violations().isEmpty()
                ? "<p>" + written(problem.detail().in(language)) + "</p>"
                : problem.violations().stream()
                        .map(violation -> told(violation, language))
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static String told(Violation violation, Language language) {
        return "<li><code>" + written(violation.pointer()) + "</code> "
                + written(violation.message().in(language)) + "</li>";
    }

    private static String written(String text) {
        return PlainText.legible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
