package org.gongkai.kit.web.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Refuses a body that is too large: over the limit for JSON, unless the operation has one of its own. */
@Provider
class BodyLimit implements ContainerRequestFilter {

    /** Largest body of an upload that is read to its end before the refusal, so that the client sees the answer. */
    private static final long DRAINED = 1L << 30;

    private final long json;
    private final Config settings;
    private final Map<Method, Long> limits = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    BodyLimit(@ConfigProperty(name = "gongkai.body-limit.json", defaultValue = "1048576") long json, Config settings) {
        this.json = json;
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.hasEntity()) {
            long limit = limits.computeIfAbsent(resource.getResourceMethod(), this::limit);
            request.setEntityStream(new Limited(request.getEntityStream(), limit));
        }
    }

    private long limit(Method operation) {
        LimitedBy own = operation.getAnnotation(LimitedBy.class);
        return own == null ? json : settings.getValue(own.value(), Long.class);
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long read;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                count(count);
            }
            return count;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read <= limit) {
                return;
            }
            byte[] waste = new byte[65_536];
            for (long drained = 0; drained < DRAINED; ) {
                int some = in.read(waste);
                if (some < 0) {
                    break;
                }
                drained += some;
            }
            throw Problem.of(ProblemKind.TOO_LARGE, KitWords.BODY_TOO_LARGE.with(limit));
        }
    }
}
