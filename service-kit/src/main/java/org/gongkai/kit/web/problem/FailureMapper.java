package org.gongkai.kit.web.problem;

import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.gongkai.kit.json.JsonFailure;
import org.gongkai.kit.problem.DatabaseRefusal;
import org.gongkai.kit.problem.FailureText;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Answers every failure as a problem; the one place where an exception becomes an answer. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    private final RoutingContext exchange;

    @Inject
    FailureMapper(RoutingContext exchange) {
        this.exchange = exchange;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = problem(failure);
        if (exchange.response().ended()) {
            // The edge has told the client before that its body is too slow, and that is what failed here.
            return Response.status(problem.kind().status()).build();
        }
        if (problem.kind() == ProblemKind.INTERNAL) {
            LOG.error("request failed", failure);
        } else if (problem.kind() == ProblemKind.UNAVAILABLE && !(failure instanceof Problem)) {
            LOG.warnf("not available: %s", FailureText.of(failure));
        }
        Response response = ProblemDocument.response(problem, exchange);
        return failure instanceof NotAllowedException other
                ? Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, other.getResponse().getHeaderString(HttpHeaders.ALLOW))
                        .build()
                : response;
    }

    /** The problem that a failure is answered with. */
    public static Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof JsonProcessingException json) {
                return JsonFailure.problem(json);
            }
            if (cause instanceof HttpClosedException) {
                return Problem.of(ProblemKind.INVALID_REQUEST, KitWords.CONNECTION_CLOSED);
            }
            if (isBrokenForm(cause)) {
                return Problem.of(ProblemKind.INVALID_REQUEST, KitWords.REQUEST_UNREADABLE);
            }
            if (cause instanceof IllegalCharsetNameException || cause instanceof UnsupportedCharsetException) {
                return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, KitWords.NOT_A_MEDIA_TYPE);
            }
        }
        return DatabaseRefusal.find(failure)
                .orElseGet(() -> failure instanceof WebApplicationException web
                        ? web(web)
                        : Problem.of(ProblemKind.INTERNAL, KitWords.LOGGED));
    }

    /** The platform has no other name for a form whose percent signs begin nothing. */
    private static boolean isBrokenForm(Throwable failure) {
        return failure instanceof IllegalArgumentException
                && String.valueOf(failure.getMessage()).startsWith("Failed to decode URL");
    }

    private static Problem web(WebApplicationException failure) {
        return ofStatus(failure.getResponse().getStatus());
    }

    /** The problem of a failure of which only the status is known. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemKind.NOT_FOUND, KitWords.NOTHING_HERE);
            case 405 -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED, KitWords.OTHER_METHOD);
            case 406 -> Problem.of(ProblemKind.NOT_ACCEPTABLE, KitWords.OTHER_FORMAT);
            case 413 -> Problem.of(ProblemKind.TOO_LARGE, KitWords.REQUEST_TOO_LARGE);
            case 414 -> Problem.of(ProblemKind.URI_TOO_LONG, KitWords.ADDRESS_TOO_LONG);
            case 415 -> Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, KitWords.OTHER_MEDIA_TYPE);
            case 431 -> Problem.of(ProblemKind.HEADERS_TOO_LARGE, KitWords.HEAD_TOO_LARGE);
            case 503 -> Problem.of(ProblemKind.UNAVAILABLE, KitWords.NOT_NOW);
            default ->
                status < 500
                        ? Problem.of(ProblemKind.INVALID_REQUEST, KitWords.REQUEST_UNREADABLE)
                        : Problem.of(ProblemKind.INTERNAL, KitWords.LOGGED);
        };
    }
}
