package org.gongkai.kit.web.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.impl.VertxHandler;
import org.jboss.logging.Logger;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.log.RequestId;

/**
 * Problem documents for what cannot be read as a request: no route, filter or language is known then. Vert.x lets a server say what is
 * answered, but the platform makes the server and does not; so each connection is told, before its first byte is read.
 */
@ApplicationScoped
public class UnreadableRequests {

    private static final Logger LOG = Logger.getLogger(UnreadableRequests.class);

    /** A client reads the answer while it still sends what nobody reads. */
    private static final long BEFORE_THE_END_MILLIS = 500;

    private static final String LANGUAGE = "Accept-Language";

    private final Vertx vertx;
    private final ObjectMapper mapper;

    UnreadableRequests(Vertx vertx, ObjectMapper mapper) {
        this.vertx = vertx;
        this.mapper = mapper;
    }

    void listen(@ObservesAsync HttpServerStart started) {
        watch();
    }

    void listenOverTls(@ObservesAsync HttpsServerStart started) {
        watch();
    }

    /** Watches what listens by now and was not watched yet. */
    public void watch() {
        for (EventExecutor acceptor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            acceptor.execute(() -> ((SingleThreadEventLoop) acceptor)
                    .registeredChannelsIterator()
                    .forEachRemaining(this::watch));
        }
    }

    private void watch(Channel listener) {
        if (listener instanceof ServerChannel && listener.pipeline().get(Accepted.class) == null) {
            listener.pipeline().addFirst(new Accepted());
        }
    }

    /** Answers a request that is none, and ends its connection: nobody knows where the next one would begin. */
    public void answer(HttpServerRequest request) {
        Problem problem = problem(request.decoderResult().cause());
        Language language = Language.accepted(Optional.ofNullable(request.getHeader(LANGUAGE)));
        String id = UUID.randomUUID().toString();
        HttpServerResponse response = request.response();
        LOG.infof("unreadable request %s: %d", id, problem.kind().status());
        try {
            response.setStatusCode(problem.kind().status())
                    .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                    .putHeader("Content-Language", language.tag())
                    .putHeader("Vary", LANGUAGE)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Connection", "close")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader(RequestId.HEADER, id)
                    .end(mapper.writeValueAsString(ProblemDocument.members(problem, language, "/", id)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        vertx.setTimer(BEFORE_THE_END_MILLIS, end -> request.connection().close());
    }

    private static Problem problem(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> FailureMapper.ofStatus(414);
            case TooLongHttpHeaderException headers -> FailureMapper.ofStatus(431);
            case URISyntaxException address -> Problem.of(ProblemKind.INVALID_REQUEST, KitWords.ADDRESS_UNREADABLE);
            case null, default -> FailureMapper.ofStatus(400);
        };
    }

    /** Hears of each connection that is accepted. */
    private final class Accepted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addLast(new BeforeTheFirstByte());
            context.fireChannelRead(connection);
        }
    }

    private final class BeforeTheFirstByte extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            ChannelPipeline pipeline = context.pipeline();
            VertxHandler<?> handler = pipeline.get(VertxHandler.class);
            ChannelHandlerContext opening = pipeline.context(SslHandler.class);
            if (handler == null && opening != null) {
                // The last bytes of the handshake may bring the first request along.
                pipeline.addAfter(opening.name(), null, new BeforeTheFirstByte())
                        .remove(this);
            } else if (handler != null && handler.getConnection() instanceof HttpServerConnection connection) {
                connection.invalidRequestHandler(UnreadableRequests.this::answer);
                pipeline.addBefore(pipeline.context(handler).name(), "odd heads", new OddHeads())
                        .remove(this);
            }
            context.fireChannelRead(bytes);
        }
    }

    /**
     * Takes for no request what cannot be read, and what the platform answers with a bare status, or Vert.x with none: another protocol,
     * no host or several, two authorizations, and an address that is none or no path. None of it ends the connection before the client has read the answer,
     * and what comes behind it is answered no more: a thousand of them fit into one reading.
     */
    private static final class OddHeads extends ChannelInboundHandlerAdapter {

        private boolean isLast;
        private boolean over;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (over) {
                ReferenceCountUtil.release(message);
                return;
            }
            Optional<Throwable> odd = message instanceof HttpRequest request ? odd(request) : Optional.empty();
            if (odd.isEmpty()) {
                over = isLast && message instanceof LastHttpContent;
                context.fireChannelRead(message);
                return;
            }
            isLast = true;
            HttpRequest none = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
            none.setDecoderResult(DecoderResult.failure(odd.get()));
            Optional.ofNullable(((HttpRequest) message).headers().get(LANGUAGE))
                    .ifPresent(language -> none.headers().set(LANGUAGE, language));
            context.fireChannelRead(none);
            // Nothing follows what was not read to its end, and a request without an end would take its connection with
            // it.
            if (((HttpRequest) message).decoderResult().isFailure()) {
                over = true;
                context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
            }
            ReferenceCountUtil.release(message);
        }

        private static Optional<Throwable> odd(HttpRequest request) {
            HttpVersion version = request.protocolVersion();
            if (request.decoderResult().isFailure()) {
                return Optional.of(request.decoderResult().cause());
            }
            if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
                return Optional.of(new IllegalArgumentException("another protocol"));
            }
            if (request.headers().getAll(HttpHeaderNames.AUTHORIZATION).size() > 1) {
                return Optional.of(new IllegalArgumentException("two who ask"));
            }
            List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
            if (hosts.size() != 1 || HostAndPort.parseAuthority(hosts.getFirst(), -1) == null) {
                return Optional.of(new IllegalArgumentException("no host"));
            }
            try {
                URI address = new URI(request.uri());
                String path = address.getRawPath();
                boolean isPath =
                        path != null && (path.startsWith("/") || path.isEmpty() && address.getRawAuthority() != null);
                return !isPath ? Optional.of(new URISyntaxException(request.uri(), "no path")) : Optional.empty();
            } catch (URISyntaxException e) {
                return Optional.of(e);
            }
        }
    }
}
