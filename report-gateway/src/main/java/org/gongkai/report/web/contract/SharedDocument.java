package org.gongkai.report.web.contract;

import java.nio.ByteBuffer;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import org.gongkai.kit.web.EntityTags;

/**
 * A large document that is the same for everybody. Its bytes are in the memory once, from where the system takes them, and
 * each client is given the next piece when it has taken the one before: a thousand slow ones cost what one does.
 */
final class SharedDocument {

    private static final int PIECE = 16_384;

    private final String mediaType;
    private final String tag;
    private final ByteBuffer bytes;

    SharedDocument(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.tag = EntityTags.of(content);
        this.bytes = ByteBuffer.allocateDirect(content.length).put(content).flip();
    }

    /** Answers a request for it, or for its head, or whether it is still the one that is known. */
    void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.ETAG, tag);
        if (EntityTags.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.limit()));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            send(response.setWriteQueueMaxSize(PIECE), 0);
        }
    }

    private void send(HttpServerResponse response, int begin) {
        int at = begin;
        while (at < bytes.limit() && !response.writeQueueFull()) {
            int length = Math.min(PIECE, bytes.limit() - at);
            response.write(BufferImpl.buffer(Unpooled.wrappedBuffer(bytes.slice(at, length))));
            at += length;
        }
        if (at < bytes.limit()) {
            int next = at;
            response.drainHandler(taken -> send(response, next));
        } else {
            response.end();
        }
    }
}
