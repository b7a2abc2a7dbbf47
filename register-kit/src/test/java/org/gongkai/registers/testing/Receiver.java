package org.gongkai.registers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;

/** A server on the loopback address that webhooks lead to. */
public final class Receiver implements AutoCloseable {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;
    private volatile String location = "";
    private volatile boolean silent;

    /** One that answers well. */
    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** What came in. */
    public record Received(Headers headers, String body) {

        /** The first of a name. */
        public String header(String name) {
            return headers.getFirst(name);
        }

        /** As somebody else's reader of CloudEvents reads it. */
        public CloudEvent event() {
            return new JsonFormat().deserialize(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Answers so first, and well from then on. */
    public Receiver answering(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    /** Where it leads on to when it answers with a redirection. */
    public Receiver leadingTo(String url) {
        location = url;
        return this;
    }

    /** Answers nothing at all. */
    public Receiver silent() {
        silent = true;
        return this;
    }

    /** Where to it has to be posted. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?of=test";
    }

    /** All that came in, the first first. */
    public List<Received> received() {
        return new ArrayList<>(received);
    }

    /** The types of their events. */
    public List<String> types() {
        return received.stream().map(one -> one.event().getType()).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(exchange.getRequestHeaders(), body));
        if (silent) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Integer status = answers.poll();
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
