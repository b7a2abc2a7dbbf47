package org.gongkai.kit.web.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Refuses a body that is too large: one limit for JSON, another for files. */
@Provider
class BodyLimit implements ContainerRequestFilter {

    /** Largest body of an upload that is read to its end before the refusal, so that the client sees the answer. */
    private static final long DRAINED = 1L << 30;

    private final long json;
    private final long file;
    private final long report;

    BodyLimit(
            @ConfigProperty(name = "gongkai.body-limit.json", defaultValue = "1048576") long json,
            @ConfigProperty(name = "gongkai.body-limit.file", defaultValue = "134217728") long file,
            @ConfigProperty(name = "gongkai.body-limit.report", defaultValue = "16777216") long report) {
        this.json = json;
        this.file = file;
        this.report = report;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()) {
            return;
        }
        request.setEntityStream(new Limited(
                request.getEntityStream(), limit(request.getUriInfo().getPath())));
    }

    private long limit(String path) {
        if (path.endsWith("/report-readings")) {
            return report;
        }
        return path.endsWith("/imports") ? file : json;
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
            throw Problem.of(ProblemKind.TOO_LARGE, "The body has more than " + limit + " bytes.");
        }
    }
}
