package org.ionary.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A server that speaks OpenAI's protocol, and sends an answer to a question for reasons part by part, each only when it
 * is let; asked for the whole it sends that at once.
 */
final class StreamingServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore let = new Semaphore(0);
    private final AtomicInteger streamed = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Function<String, List<String>> writer = given -> List.of();

    StreamingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** @param parts of the reply, out of the numbered sentences that it is to be written from */
    void writes(Function<String, List<String>> parts) {
        writer = parts;
        asked.set(0);
        streamed.set(0);
        let.drainPermits();
    }

    void let(int parts) {
        let.release(parts);
    }

    int asked() {
        return asked.get();
    }

    int streamed() {
        return streamed.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        asked.incrementAndGet();
        List<String> parts =
                writer.apply(request.path("messages").path(1).path("content").asText());
        boolean streams = request.path("stream").asBoolean();
        exchange.getResponseHeaders().add("Content-Type", streams ? "text/event-stream" : "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            if (!streams) {
                out.write(JSON.writeValueAsBytes(reply("message", String.join("", parts), true)));
                return;
            }
            streamed.incrementAndGet();
            for (String part : parts) {
                let.acquire();
                event(out, reply("delta", part, false).toString());
            }
            event(out, reply("delta", "", true).toString());
            event(out, "[DONE]");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static ObjectNode reply(String field, String text, boolean last) {
        ObjectNode reply =
                JSON.createObjectNode().put("id", "x").put("created", 1).put("model", "streaming");
        ObjectNode choice = reply.putArray("choices").addObject().put("index", 0);
        choice.putObject(field).put("role", "assistant").put("content", text);
        choice.put("finish_reason", last ? "stop" : null);
        return reply;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
