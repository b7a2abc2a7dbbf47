package org.gongkai.deploy.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as its bytes go over the network.
 *
 * @param operation what it asks for, as the description names it
 * @param target the address in it
 * @param role who asks; nobody where it is empty
 */
record RawRequest(String operation, String target, String role, byte[] bytes) {

    static RawRequest of(
            String operation, String method, String target, String role, List<String> headers, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 || !method.equals("GET") && !method.equals("HEAD")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return new RawRequest(operation, target, role, bytes.toByteArray());
    }

    RawRequest with(byte[] other) {
        return new RawRequest(operation, target, role, other);
    }

    boolean asksForHead() {
        return startsWith("HEAD ");
    }

    boolean startsWith(String begin) {
        return text().startsWith(begin);
    }

    /** Whether a server that reads it by the letter has all that it needs for an answer. */
    boolean isComplete() {
        String text = text();
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = text.substring(0, end).toLowerCase();
        if (head.contains("transfer-encoding")) {
            // A length that is said beside counts for nothing, and whether all chunks are there the server finds.
            return false;
        }
        int at = head.indexOf("\r\ncontent-length:");
        if (at < 0) {
            return true;
        }
        String length = head.substring(at + "\r\ncontent-length:".length())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return length.matches("\\d{1,7}") && text.length() - end - 4 >= Integer.parseInt(length);
    }

    /** The bytes, one character each. */
    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
